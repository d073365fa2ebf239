import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import {
  getFeedbackEndpoint,
  getStandingEndpoint,
  giveFeedbackEndpoint,
  reportUnansweredEndpoint,
  reviseFeedbackEndpoint,
  skipFeedbackEndpoint,
  withdrawFeedbackEndpoint,
} from '../../../shared/contracts/reputation.ts';
import { dayOf } from '../../../shared/domain/reputation/days.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { hireScreeningStaff, hireStaff, joinMentee } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startMatchedConversation, newMentor, say } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';
import { end, endedConversation, later, rate, reflect, talkEnough } from './rating.ts';
import { claimAndRead } from '../moderation/desk.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

/** What is stored of the mentor, which must be what their ledger adds up to. */
const standingOf = async ({ mentor }: MatchedConversation) => {
  const { stored, folded } = await app.features.reputation.audit(mentor.accountId);
  expect(stored?.buckets).toEqual(stored && folded.buckets);
  expect(stored?.ledgerSeq).toBe(stored ? folded.ledgerSeq : undefined);
  return { score: folded.derived.score, table: folded.derived.table, daily: folded.buckets.daily };
};
const code = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const statusOf = async (work: Promise<unknown>) => (await refusalOf(work)).status;

describe('REP3: a rating is sealed', () => {
  test('until fourteen days after, when the mentor says nothing; a late sweep gives the same day', async () => {
    const talk = await endedConversation(app, staff);
    await rate(talk, 1);
    const ratedAt = app.clock.now();
    await later(app, talk, { days: 13, hours: 23 });
    expect((await standingOf(talk)).score).toBe(0);
    await later(app, talk, { days: 5 });
    const { score, daily } = await standingOf(talk);
    expect(score).toBe(1);
    expect(daily).toEqual([[dayOf(ratedAt) + 14, { positive: 1, neutral: 0, negative: 0 }]]);
  });

  test('until both have spoken, in either order', async () => {
    const first = await endedConversation(app, staff);
    await rate(first, 1);
    await reflect(first);
    await later(app, first, { minutes: 1 });
    expect((await standingOf(first)).score).toBe(1);

    const second = await endedConversation(app, staff);
    await reflect(second);
    await later(app, second, { days: 20 });
    await rate(second, 0);
    await later(app, second, { minutes: 1 });
    expect((await standingOf(second)).table['30']).toEqual([0, 1, 0]);
  });

  test('while contact is locked, and counts once the lock is gone', async () => {
    const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    await talkEnough(app, talk);
    const { entry } = await say(talk.mentor, talk.id, 'See you soon.');
    const report = { conversationId: talk.id, messageId: entry.id, reason: 'madeMeUncomfortable' as const };
    await talk.mentee.client.call(reportMessageEndpoint, { body: report });
    const decide = async (id: string, action: 'lock' | 'unlock') => {
      const { client } = await hireStaff(app, { role: 'moderator', deskName: `Desk ${action}` });
      const { version } = await claimAndRead(client, id);
      const body = { version, action, reason: 'Looked at.', tell: 'nobodyYet' as const };
      return client.call(decideCaseEndpoint, { params: { id }, body });
    };
    const { client } = await hireStaff(app, { role: 'moderator', deskName: 'Rowan' });
    const one = (await client.call(listCasesEndpoint)).cases.find(({ kind }) => kind === 'report');
    if (!one) throw new Error('the report opened no case');
    await decide(one.id, 'lock');
    await end(talk);
    await rate(talk, 1);
    await later(app, talk, { days: 15 });
    expect((await standingOf(talk)).score).toBe(0);
    await decide(one.id, 'unlock');
    await later(app, talk, { minutes: 1 });
    expect((await standingOf(talk)).score).toBe(1);
  });
});

describe('REP4: the windows', () => {
  test('are sixty days for the mentee and fourteen for the mentor, whatever the other did', async () => {
    const silent = await endedConversation(app, staff);
    await later(app, silent, { days: 13, hours: 23, minutes: 55 });
    await reflect(silent);
    // A session ends after 30 days without input.
    for (const days of [23, 23]) await later(app, silent, { days });
    await rate(silent, 1);

    const late = await endedConversation(app, staff);
    await later(app, late, { days: 14 });
    expect(await statusOf(reflect(late))).toBe(410);
    for (const days of [23, 23]) await later(app, late, { days });
    expect(await refusalOf(rate(late, 1))).toMatchObject({ code: 'feedbackClosed', status: 410 });
    const { state } = await late.mentee.client.call(getFeedbackEndpoint, { params: { id: late.id } });
    expect(state).toBe('closed');
  });

  test('open when the conversation has ended, for the two people alone', async () => {
    const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    expect(await code(rate(talk, 1))).toBe('feedbackNotOpen');
    expect(await code(reflect(talk))).toBe('feedbackNotOpen');
    await end(talk);
    const stranger = await joinMentee(app);
    expect(await code(rate({ ...talk, mentee: stranger }, 1))).toBe('notFound');
    const { client } = talk.mentor;
    const asMentor = client.call(giveFeedbackEndpoint, { params: { id: talk.id }, body: { value: 1 } });
    expect(await code(asMentor)).toBe('notAllowed');
  });
});

describe('REP5: one rating', () => {
  test('is taken once, also from two taps at once', async () => {
    const talk = await endedConversation(app, staff);
    const taps = await Promise.allSettled([rate(talk, -1), rate(talk, -1), rate(talk, -1)]);
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await code(rate(talk, 1))).toBe('feedbackExists');
    await later(app, talk, { days: 15 });
    expect((await standingOf(talk)).table['30']).toEqual([0, 0, 1]);
  });

  test('can be changed once, before or after it counts, and taken back for good', async () => {
    const talk = await endedConversation(app, staff);
    const params = { id: talk.id };
    const revise = (value: -1 | 0 | 1) =>
      talk.mentee.client.call(reviseFeedbackEndpoint, { params, body: { value } });
    await rate(talk, -1);
    await later(app, talk, { days: 15 });
    await revise(1);
    await later(app, talk, { minutes: 1 });
    expect((await standingOf(talk)).score).toBe(1);
    expect(await refusalOf(revise(0))).toMatchObject({ code: 'revisionUsed', status: 409 });

    await talk.mentee.client.call(withdrawFeedbackEndpoint, { params });
    await later(app, talk, { minutes: 1 });
    expect((await standingOf(talk)).score).toBe(0);
    const { state, value } = await talk.mentee.client.call(getFeedbackEndpoint, { params });
    expect([state, value]).toEqual(['withdrawn', null]);
    expect(await code(rate(talk, 1))).toBe('feedbackExists');
  });

  test('does not count when there was too little of a conversation, and the answer does not say so', async () => {
    const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    await say(talk.mentee, talk.id, 'Hello?');
    await talk.mentee.client.call(endConversationEndpoint, { params: { id: talk.id } });
    expect(await rate(talk, -1)).toEqual({ done: true, helpLevel: null });
    await later(app, talk, { days: 15 });
    expect((await standingOf(talk)).score).toBe(0);
  });
});

describe('REP6: that the mentor never answered', () => {
  const report = ({ mentee, id }: MatchedConversation) =>
    mentee.client.call(reportUnansweredEndpoint, { params: { id } });
  const stateOf = async ({ mentee, id }: MatchedConversation) =>
    mentee.client.call(getFeedbackEndpoint, { params: { id } });

  test('is said in place of a rating, changes no score, and the mentor sees nothing of it', async () => {
    const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    await say(talk.mentee, talk.id, 'Hello?');
    await later(app, talk, { days: 3 });
    await end(talk);
    expect(await stateOf(talk)).toMatchObject({ state: 'open', letDown: true });
    const taps = await Promise.allSettled([report(talk), report(talk)]);
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stateOf(talk)).toMatchObject({ state: 'unanswered', value: null, mayRevise: false });
    expect(await code(rate(talk, -1))).toBe('feedbackExists');
    await later(app, talk, { days: 15 });
    expect(await standingOf(talk)).toMatchObject({ score: 0, daily: [] });
    expect(await talk.mentor.client.call(getStandingEndpoint)).toEqual({ newMentor: true });

    const params = { id: talk.id };
    const revise = talk.mentee.client.call(reviseFeedbackEndpoint, { params, body: { value: 1 } });
    expect(await code(revise)).toBe('feedbackClosed');
    await talk.mentee.client.call(withdrawFeedbackEndpoint, { params });
    expect(await stateOf(talk)).toMatchObject({ state: 'withdrawn' });
  });

  test('is not taken where the mentor did, or had no time to', async () => {
    const answered = await endedConversation(app, staff);
    expect(await code(report(answered))).toBe('moveNotAllowed');
    const short = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    await say(short.mentee, short.id, 'Hello?');
    await end(short);
    expect(await stateOf(short)).toMatchObject({ state: 'open', letDown: false });
    expect(await code(report(short))).toBe('moveNotAllowed');
    const params = { id: short.id };
    await short.mentee.client.call(skipFeedbackEndpoint, { params });
    expect(await stateOf(short)).toMatchObject({ state: 'open', skipped: true });
    await rate(short, 1);
    expect(await stateOf(short)).toMatchObject({ state: 'given', value: 1 });
  });
});

describe('what is told of a rating', () => {
  test('to the mentor: nothing but "New mentor"; a No reaches the desk at once', async () => {
    const talk = await endedConversation(app, staff);
    await rate(talk, -1);
    const desk = await hireStaff(app, { role: 'moderator', deskName: 'Alder' });
    const { cases } = await desk.client.call(listCasesEndpoint);
    expect(cases.filter(({ kind }) => kind === 'lowRating').length).toBeGreaterThan(0);
    await later(app, talk, { days: 15 });
    expect(await talk.mentor.client.call(getStandingEndpoint)).toEqual({ newMentor: true });
    expect(await code(talk.mentor.client.call(getFeedbackEndpoint, { params: { id: talk.id } }))).toBe(
      'notAllowed',
    );
  });

  test('its words are stored sealed alone, and a cry for help in them shows the card and opens a case', async () => {
    const talk = await endedConversation(app, staff);
    const words = 'Nobody can help. I want to kill myself. Zanzibar.';
    expect(await rate(talk, 0, words)).toEqual({ done: true, helpLevel: 'high' });
    const dump = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    expect(dump).not.toContain('Zanzibar');
    expect(app.logs.join('\n')).not.toContain('Zanzibar');
    const desk = await hireStaff(app, { role: 'moderator', deskName: 'Hazel' });
    const [highest] = (await desk.client.call(listCasesEndpoint)).cases;
    expect(highest).toMatchObject({ kind: 'distress' });
  });
});
