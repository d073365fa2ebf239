import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import {
  askForHelpEndpoint,
  declineRequestEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import {
  listNoticesEndpoint,
  noticesChangedPush,
  openNoticesEndpoint,
} from '../../../shared/contracts/notices.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/units.ts';
import { hireScreeningStaff, joinMentee, renewToken } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff, Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import { sitDown } from '../moderation/desk.ts';
import {
  startMatchedConversation,
  list,
  newMentor,
  nextMonday,
  open,
  say,
} from '../time/startMatchedConversation.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
beforeEach(() => app.clock.set(WEDNESDAY));
afterAll(() => app.stop());

/** The kinds of a person's notices, newest first. */
async function kindsOf({ client }: Pick<Someone, 'client'>): Promise<string[]> {
  await renewToken(client);
  await app.sweepNow();
  return (await client.call(listNoticesEndpoint)).notices.map(({ kind }) => kind);
}

async function askMentor(mentor: ScreenedMentor) {
  const mentee = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams are too much just now.' };
  const { proposals } = await mentee.client.call(askForHelpEndpoint, { body });
  const proposalId = proposals.find((one) => one.mentor.alias === mentor.alias)?.id ?? '';
  await mentee.client.call(requestMentorEndpoint, { body: { proposalId } });
  const { requests } = await mentor.client.call(listIncomingRequestsEndpoint);
  await list(mentor, false);
  return { mentee, params: { id: requests.at(-1)?.id ?? '' } };
}

describe('a notice', () => {
  test('of a request is for the mentor, and of its answer for the mentee', async () => {
    const mentor = await newMentor(app, { staff });
    const { mentee, params } = await askMentor(mentor);
    expect(await kindsOf(mentor)).toContain('request');
    expect(await kindsOf(mentee)).toEqual([]);
    await mentor.client.call(declineRequestEndpoint, { params });
    expect(await kindsOf(mentee)).toEqual(['decision']);
  });

  test('of a request that ran out is for the mentee', async () => {
    const { mentee } = await askMentor(await newMentor(app, { staff }));
    app.clock.advance({ hours: 73 });
    expect(await kindsOf(mentee)).toEqual(['decision']);
  });

  test('of a step of an application is for the volunteer', async () => {
    const mentor = await newMentor(app, { staff });
    expect(await kindsOf(mentor)).toContain('decision');
  });

  test('of a decision is for the person who reported, unless the desk tells nobody yet', async () => {
    const sable = await sitDown(app, 'Sable');
    const talk = await startMatchedConversation(app, await newMentor(app, { staff }));
    const report = async () => {
      const messageId = (await say(talk.mentor, talk.id)).entry.id;
      const body = { conversationId: talk.id, messageId, reason: 'other' } as const;
      return sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
    };
    const decisions = async () => (await kindsOf(talk.mentee)).filter((kind) => kind === 'decision').length;
    const before = await decisions();
    await sable.decide(await report(), 'noAction', 'nobodyYet');
    expect(await decisions()).toBe(before);
    await sable.decide(await report(), 'noAction', 'both');
    expect(await decisions()).toBe(before + 1);
  });

  test('of a message is pushed to the list of the other side, and goes when the conversation is opened', async () => {
    const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    const unopened = async () => (await talk.mentee.client.call(listNoticesEndpoint)).unopened;
    const { notices } = await talk.mentee.client.call(listNoticesEndpoint);
    const ids = notices.map(({ id }) => id);
    if (ids.length > 0) await talk.mentee.client.call(openNoticesEndpoint, { body: { ids } });
    const line = await app.connect(talk.mentee.client);
    await say(talk.mentor, talk.id);
    await app.sweepNow();
    await line.next(noticesChangedPush);
    expect(await unopened()).toBe(1);
    await open(talk.mentee, talk.id);
    await expect.poll(unopened).toBe(0);
    line.close();
    await say(talk.mentee, talk.id, 'thank you');
    expect(await kindsOf(talk.mentor)).toContain('messageWaiting');
  });

  test('of minutes that open is for the mentor in the evening before, once, and for the mentee who waits for an answer alone when they open', async () => {
    const mentor = await newMentor(app, { staff });
    const waiting = await startMatchedConversation(app, mentor);
    const answered = await startMatchedConversation(app, mentor);
    await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 60 });
    await say(answered.mentee, answered.id, 'hello');
    await say(mentor, answered.id);
    app.clock.advance({ seconds: 61 });
    await say(waiting.mentee, waiting.id, 'are you there?');
    const told = async () => (await kindsOf(mentor)).filter((kind) => kind === 'minutesOpening').length;
    const opensAt = nextMonday(WEDNESDAY).getTime();
    app.clock.set(new Date(opensAt - 6 * HOUR_MS - MINUTE_MS));
    expect(await told()).toBe(0);
    app.clock.set(new Date(opensAt - 6 * HOUR_MS));
    expect(await told()).toBe(1);
    app.clock.set(new Date(opensAt + MINUTE_MS));
    expect(await told()).toBe(1);
    expect(await kindsOf(waiting.mentee)).toContain('weekOpened');
    expect(await kindsOf(answered.mentee)).not.toContain('weekOpened');
  });

  test('all together go out once a day at five in the afternoon of the person', async () => {
    const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
    const { actor } = app.platform.tokens.verify(talk.mentee.client.accessToken() ?? '');
    const settings = mongoose.connection.collection<{ _id: string }>('notice_settings');
    const subscriptions = mongoose.connection.collection('push_subscriptions');
    await settings.insertOne({
      _id: actor.accountId,
      ...{ timeZone: 'America/New_York', quiet: null, daily: true, off: { email: [], push: [] } },
    });
    const sealing = { scope: `account:${actor.accountId}`, recordId: 'browser', text: '{}' };
    const subscription = await app.platform.sealer.seal(sealing);
    const { accountId } = actor;
    const createdAt = app.clock.now();
    await subscriptions.insertOne({ accountId, endpointHash: 'browser', subscription, createdAt });
    await say(talk.mentor, talk.id);
    await app.sweepNow();
    const stored: unknown = await mongoose.connection
      .collection('notices')
      .findOne({ accountId, kind: 'reply' });
    expect(stored).toMatchObject({ sends: { push: { at: new Date('2030-01-16T22:00:00Z') } } });
  });
});
