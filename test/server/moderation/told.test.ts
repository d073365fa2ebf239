import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  listMyExplanationsEndpoint,
  explanationsChangedPush,
  putAwayExplanationEndpoint,
} from '../../../shared/contracts/explanations.ts';
import { noteOnCaseEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import { listMyReportsEndpoint, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import { claimAndRead, heldByMentee, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let lead: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  lead = await sitDown(app, 'Wren', 'safeguardingLead');
});
afterAll(() => app.stop());

const toldTo = async ({ client }: Person) => (await client.call(listMyExplanationsEndpoint)).explanations;
const templatesTo = async (person: Person) => (await toldTo(person)).map(({ template }) => template);
const noticesOf = async ({ client }: Person) =>
  (await client.call(listNoticesEndpoint)).notices.filter(({ kind }) => kind === 'decision');

/** A message of the mentor that the mentee reports, and its case. */
async function reported() {
  const talk = await startConversation(app);
  await talk.mentor.send('You should try harder.');
  const messageId = (await talk.mentee.open()).entries.at(-1)?.id ?? '';
  const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
  const found = await sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
  return { ...talk, found };
}

/** A message of the mentor that looks like grooming, and its case. */
async function alleged() {
  const talk = await startConversation(app);
  return { ...talk, found: await sable.caseFrom(() => talk.mentor.send('this is our little secret')) };
}

describe('who is told of a decision', () => {
  test('R24: both read what was decided, each in their own words, and neither reads of the report', async () => {
    const { id, mentee, mentor, found } = await reported();
    const line = await mentor.connect();
    const { version } = await claimAndRead(sable.client, found.id);
    const removal = { action: 'remove', reason: 'Cruel', tell: 'both', removedFor: 'unkind' } as const;
    const body = { version, ...removal };
    const decided = await sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
    expect(decided).toMatchObject({ writer: 'mentor', decisions: [{ tell: 'both' }] });
    await line.next(explanationsChangedPush);
    line.close();
    expect(await toldTo(mentor)).toMatchObject([
      { template: 'removed', removedFor: 'unkind', conversation: id },
    ]);
    expect(await toldTo(mentee)).toMatchObject([{ template: 'removedOfTheirs', removedFor: 'unkind' }]);
    expect(JSON.stringify(await toldTo(mentor))).not.toMatch(/report|cruel|sable/iu);
    const { reports } = await mentee.client.call(listMyReportsEndpoint);
    expect(reports).toMatchObject([{ outcome: 'acted' }]);
    await app.sweepNow();
    expect(await noticesOf(mentor)).toHaveLength(1);
    expect(await noticesOf(mentee)).toHaveLength(1);
  });

  test('R24: only who reported is told, where that was chosen', async () => {
    const { mentee, mentor, found } = await reported();
    await sable.decide(found, 'remove', 'reporterOnly');
    await app.sweepNow();
    expect([await toldTo(mentee), await toldTo(mentor), await noticesOf(mentor)]).toEqual([[], [], []]);
    expect(await noticesOf(mentee)).toHaveLength(1);
  });

  test('nobody is told yet, where that was chosen', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    await sable.decide(found, 'release', 'nobodyYet');
    await app.sweepNow();
    expect([await toldTo(mentee), await toldTo(mentor)]).toEqual([[], []]);
    expect([await noticesOf(mentee), await noticesOf(mentor)]).toEqual([[], []]);
  });

  test('S6: of a held message that is removed, the other side learns nothing', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    expect(found.isHeld).toBe(true);
    await sable.decide(found, 'remove', 'both');
    await app.sweepNow();
    expect(await templatesTo(mentee)).toEqual(['removed']);
    expect([await toldTo(mentor), await noticesOf(mentor)]).toEqual([[], []]);
  });

  test('what is told stays until its person puts it away, and nobody else can', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    await sable.decide(found, 'release', 'both');
    expect(await templatesTo(mentor)).toEqual([]);
    const [told] = await toldTo(mentee);
    expect(told).toMatchObject({ template: 'delivered', removedFor: null });
    const params = { id: told?.id ?? '' };
    const byAnother = mentor.client.call(putAwayExplanationEndpoint, { params });
    expect(await refusalOf(byAnother)).toMatchObject({ code: 'notFound' });
    await mentee.client.call(putAwayExplanationEndpoint, { params });
    expect(await toldTo(mentee)).toEqual([]);
  });
});

describe('R22: an allegation', () => {
  test('R22: is told to nobody by a moderator; both read of the pause and no reason', async () => {
    const { mentee, mentor, found } = await alleged();
    expect(found).toMatchObject({ kind: 'conduct', audiences: ['nobodyYet'] });
    expect(await refusalOf(sable.decide(found, 'remove', 'both'))).toMatchObject({ code: 'notAllowed' });
    const current = await sable.open(found.id);
    await sable.decideAtOnce(current, 'escalate', 'nobodyYet');
    await app.sweepNow();
    expect([await toldTo(mentee), await toldTo(mentor)]).toEqual([[], []]);
    expect([await noticesOf(mentee), await noticesOf(mentor)]).toEqual([[], []]);
    for (const person of [mentee, mentor]) {
      const { entries, status } = await person.open();
      expect(status).toMatchObject({ mayWrite: false });
      const controls = entries.filter(({ type }) => type === 'control');
      expect(controls.at(-1)).toMatchObject({ kind: 'locked' });
      expect(JSON.stringify(controls)).not.toMatch(/secret|conduct|secrecy|case/u);
    }
  });

  test('R22: is told by the safeguarding lead, who knows of the advice', async () => {
    const { mentee, mentor, found } = await alleged();
    const mine = await lead.open(found.id);
    expect(mine.audiences).toEqual(['both', 'nobodyYet']);
    await lead.decide(mine, 'unlock', 'both');
    expect(await templatesTo(mentee)).toEqual(['goesOn']);
    expect(await templatesTo(mentor)).toEqual(['goesOn']);
  });
});

describe('notes on a case', () => {
  test('are read by colleagues, sealed in the store, and make no decision stale', async () => {
    const { found } = await heldByMentee(app, sable);
    const mine = await claimAndRead(sable.client, found.id);
    const params = { id: found.id };
    await lead.client.call(noteOnCaseEndpoint, { params, body: { text: 'Rang the heron line.' } });
    const { notes, version } = await sable.open(found.id);
    expect(notes).toMatchObject([{ by: 'Wren', text: 'Rang the heron line.' }]);
    expect(version).toBe(mine.version);
    await sable.decideAtOnce(mine, 'release', 'nobodyYet');
    const stored = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    expect(JSON.stringify([...stored])).not.toContain('heron line');
  });
});
