import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lotOf } from '../../../server/platform/crypto/index.ts';
import { daysBefore, isDrawn, SAMPLES } from '../../../server/features/moderation/sample.policy.ts';
import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { giveFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { accountOf, startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

/** The key of the lots. */
const KEY = Buffer.alloc(32, 7);

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ drawLot: (text) => lotOf({ key: KEY, text }) });
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** A conversation of a mentor on probation. */
async function conversationOnProbation(): Promise<StartedConversation> {
  const staff = await hireScreeningStaff(app);
  const mentor = accountOf(app, 'mentor', await screenMentor(app, { staff, to: 'probation' }));
  return startConversation(app, {
    people: { mentee: accountOf(app, 'mentee', await joinMentee(app)), mentor },
  });
}

const samples = async () => (await sable.queue()).filter(({ kind }) => kind === 'sample');

describe('R20: what the checks let pass', () => {
  test('R20: every day of the first conversations of a mentor on probation is read, once, all of it', async () => {
    const { mentee, mentor } = await conversationOnProbation();
    await mentee.send('I keep thinking about the exam.');
    await mentor.send('Which part of it?');
    app.clock.advance({ days: 1 });
    await sable.signInAgain();
    await app.sweepNow();
    await app.sweepNow();
    const [row, ...more] = await samples();
    expect(more).toEqual([]);
    const mine = await sable.claim(await sable.open(row?.id ?? ''));
    expect(mine).toMatchObject({ kind: 'sample', risk: 'none', about: 'conversation' });
    expect(mine.messages.filter(({ subject }) => subject)).toHaveLength(2);
    expect(mine.unread).toHaveLength(2);
    expect(mine.actions).toEqual(expect.arrayContaining(['fine', 'escalate', 'lock']));
    const body = { version: mine.version, action: 'fine', tell: 'nobodyYet' } as const;
    const params = { id: mine.id };
    const early = sable.client.call(decideCaseEndpoint, { params, body });
    expect(await refusalOf(early)).toMatchObject({ code: 'readFirst' });
    for (const messageId of mine.unread) await sable.uncoverAtOnce(mine.id, messageId);
    const judged = await sable.client.call(decideCaseEndpoint, { params, body });
    expect(judged).toMatchObject({ state: 'closed', decisions: [{ action: 'fine', reason: '' }] });
  });

  test('R20: of other conversations those are read whose lot is under the share', async () => {
    const talks = [await startConversation(app), await startConversation(app)];
    for (const { mentee } of talks) await mentee.send('It was a long day.');
    const day = app.clock.now().toISOString().slice(0, 10);
    app.clock.advance({ days: 1 });
    await sable.signInAgain();
    const before = (await samples()).length;
    await app.sweepNow();
    const drawn = talks.filter(
      ({ conversationId }) => lotOf({ key: KEY, text: `sample ${conversationId} ${day}` }) < SAMPLES.share,
    );
    expect((await samples()).length - before).toBe(drawn.length);
  });

  test('R20: two in a hundred lots are under the share, and a lot needs the key', () => {
    const lots = Array.from({ length: 50_000 }, (_, index) => lotOf({ key: KEY, text: `sample ${index}` }));
    const share = lots.filter((lot) => isDrawn({ lot, share: SAMPLES.share })).length / lots.length;
    expect(Math.abs(share - 0.02)).toBeLessThan(0.003);
    expect(lotOf({ key: Buffer.alloc(32, 8), text: 'sample 1' })).not.toBe(lots[1]);
    const [yesterday, before] = daysBefore(new Date('2026-03-01T00:00:00Z'), 2);
    expect([yesterday?.name, before?.name]).toEqual(['2026-02-28', '2026-02-27']);
    expect(yesterday?.until).toEqual(new Date('2026-03-01T00:00:00Z'));
  });

  test('R20: words under "so-so" are read by a person though nothing was found in them', async () => {
    const { id, mentee } = await startConversation(app);
    await mentee.client.call(endConversationEndpoint, { params: { id } });
    const body = { value: 0, words: 'We never got to the exams.' } as const;
    const found = await sable.caseFrom(() =>
      mentee.client.call(giveFeedbackEndpoint, { params: { id }, body }),
    );
    expect(found).toMatchObject({ kind: 'sample', about: 'mentor' });
    const mine = await claimAndRead(sable.client, found.id);
    expect(await sable.uncoverAtOnce(mine.id, subjectOf(mine).id)).toBe(body.words);
    await sable.decideAtOnce(mine, 'fine');
  });
});
