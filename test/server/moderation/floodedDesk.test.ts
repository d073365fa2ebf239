import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { listCaseTextsEndpoint } from '../../../shared/contracts/moderation.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { joinMentee } from '../../support/people.ts';
import type { Joined } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown } from './desk.ts';

const FLOOD = 25;
const SHOWN = 20;

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const page = (from = 0) => sable.client.call(listCasesEndpoint, { query: { from: String(from) } });

const ask = ({ client }: Joined, words: string) =>
  client.call(askForHelpEndpoint, { body: { topicIds: ['topic-exams'], tagIds: [], words } });

/** One account asks for help again and again, with a cry for help each time. */
async function flood(mentee: Joined): Promise<void> {
  for (let count = 0; count < FLOOD; count += 1) {
    const { helpLevel } = await ask(mentee, `i want to kill myself, ${count} days of this`);
    expect(helpLevel).toBe('high');
  }
}

describe('S1: one person writes one worry after another', () => {
  test('S1: a flood of one person’s worries is one case, and the cries and reports of others are on the first page', async () => {
    const before = (await page()).total;
    await flood(await joinMentee(app));
    const { mentee } = await startConversation(app);
    const cry = await sable.caseFrom(() => mentee.send(WORDS.distress));
    const { cases, total } = await page();
    expect(total).toBe(before + 2);
    expect(cases.map(({ id }) => id)).toContain(cry.id);
    expect(cases.find(({ texts }) => texts === FLOOD)).toMatchObject({ kind: 'distress' });
  });

  test('S1: each of the texts is kept sealed, counted, listed in pages, and can be read', async () => {
    const mentee = await joinMentee(app);
    const found = await sable.caseFrom(() => ask(mentee, 'i want to kill myself, the first heron'));
    await flood(mentee);
    const view = await sable.open(found.id);
    expect(view.texts).toBe(FLOOD + 1);
    expect(view.messages.filter(({ subject }) => subject)).toHaveLength(SHOWN + 1);
    const ids = new Set<string>();
    for (let from = 0; from < FLOOD; from += SHOWN) {
      const query = { from: String(from) };
      const texts = await sable.client.call(listCaseTextsEndpoint, { params: { id: found.id }, query });
      for (const { id } of texts.messages) ids.add(id);
    }
    expect(ids.size).toBe(FLOOD);
    const mine = await sable.claim(await sable.open(found.id));
    // Pages begin with the newest texts, and each lists its oldest first.
    const oldest = [...ids][SHOWN];
    expect(await sable.uncover(mine.id, oldest ?? '')).toBe('i want to kill myself, 0 days of this');
    expect(await sable.uncover(mine.id, mine.messages[0]?.id ?? '')).toBe(
      'i want to kill myself, the first heron',
    );
    const stored = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    const texts = stored.get('moderation_case_texts') ?? [];
    expect(texts.length).toBeGreaterThanOrEqual(FLOOD);
    expect(texts.every((row) => row.includes('"evidence":{') && !row.includes('days of this'))).toBe(true);
  });

  test('S1: a graver text gives the case its risk and its clock; a milder one changes neither', async () => {
    const { mentee } = await startConversation(app);
    const first = await sable.caseFrom(() => mentee.send(WORDS.distress));
    await mentee.send('i have just taken all my pills');
    const graver = await untilVersion(first.id, 2);
    expect(graver).toMatchObject({ kind: 'distress', risk: 'imminent', texts: 2 });
    expect(Date.parse(graver.dueAt)).toBeLessThan(Date.parse(first.dueAt));
    await mentee.send(`${WORDS.distress}, really`);
    const milder = await untilVersion(first.id, 3);
    expect(milder).toMatchObject({ risk: 'imminent', dueAt: graver.dueAt, texts: 3 });
  });

  test('S1: two worries of a person at the same instant are one case', async () => {
    const mentee = await joinMentee(app);
    const before = (await page()).total;
    await Promise.all(Array.from({ length: 5 }, (_, index) => ask(mentee, `i want to kill myself ${index}`)));
    expect((await page()).total).toBe(before + 1);
  });

  test('S1: after the decision the next worry opens a case of its own', async () => {
    const mentee = await joinMentee(app);
    const first = await sable.caseFrom(() => ask(mentee, WORDS.distress));
    await sable.decide(first, 'noAction');
    const second = await sable.caseFrom(() => ask(mentee, WORDS.distress));
    expect(second.id).not.toBe(first.id);
  });
});

describe('S1: more cases than one page', () => {
  test('S1: each person has a row before anyone has a second, and every case is on some page', async () => {
    const talks: StartedConversation[] = [await startConversation(app), await startConversation(app)];
    const [many, one] = talks;
    const before = (await page()).total;
    for (let count = 0; count < 15; count += 1) await many?.mentee.send(`${WORDS.held} number ${count}`);
    await vi.waitFor(async () => expect((await page()).total).toBe(before + 15), { timeout: 10_000 });
    await sable.caseFrom(async () => one?.mentee.send(WORDS.held));
    const first = await page();
    const all = [...first.cases];
    while (all.length < first.total) all.push(...(await page(all.length)).cases);
    expect(new Set(all.map(({ id }) => id)).size).toBe(first.total);
    const held = all.filter(({ kind }) => kind === 'heldMessage');
    expect(held.length).toBeGreaterThanOrEqual(16);
    const newest = held.reduce((a, b) => (numberOf(a) > numberOf(b) ? a : b));
    expect(held.indexOf(newest)).toBeLessThan(2);
  });

  test('S1: a queue that is longer than its first page is an error in the log, and a metric', async () => {
    for (let people = 0; people < 3; people += 1) {
      const { mentee } = await startConversation(app);
      for (let count = 0; count < SHOWN; count += 1) await mentee.send(`${WORDS.held} number ${count}`);
    }
    await app.sweepNow();
    const { total } = await page();
    expect(app.logs.join('\n')).toContain('case queue longer than one page');
    expect((await app.platform.metrics.text()).body).toMatch(/kith_undecided_cases \d\d/u);
    expect(total).toBeGreaterThan(50);
  });
});

const numberOf = ({ number }: { number: string }): number => Number(number.slice(2));

const untilVersion = (id: string, version: number) =>
  vi.waitFor(async () => {
    const view = await sable.open(id);
    if (view.version < version) throw new Error('nothing was added to the case');
    return view;
  });
