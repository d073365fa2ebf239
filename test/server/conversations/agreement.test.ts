import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { RATES } from '../../../shared/contracts/limits.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, WORDS } from './startConversation.ts';
import type { Person, StartedConversation } from './startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const inDays = (days: number): string =>
  new Date(app.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);

const setGoal = ({ id, mentee }: StartedConversation, goal: string, version: number, untilOn = inDays(60)) =>
  mentee.client.call(contracts.setAgreementEndpoint, { params: { id }, body: { goal, untilOn, version } });

const accept = ({ client }: Person, id: string, version: number) =>
  client.call(contracts.acceptAgreementEndpoint, { params: { id }, body: { version } });

describe('the agreement', () => {
  test('begins with the mentor’s acceptance; neither side may write before both have accepted the same version', async () => {
    const talk = await startConversation(app, { agreed: false });
    const { id, mentee, mentor } = talk;
    expect((await mentor.open()).status).toMatchObject({
      state: 'proposed',
      mayWrite: false,
      whyNot: 'notActive',
    });
    for (const person of [mentee, mentor]) {
      expect((await refusalOf(person.send('hello'))).code).toBe('conversationNotActive');
    }
    const line = await mentor.connect();
    const { status } = await setGoal(talk, 'Tell Dad in my own way', 1);
    expect(status.agreement).toMatchObject({ version: 2, goal: 'Tell Dad in my own way' });
    expect(status.agreement.acceptedBy).toEqual({ mentee: false, mentor: false });
    expect((await line.next(contracts.entryNewPush)).status.agreement.goal).toBe('Tell Dad in my own way');
    expect((await refusalOf(accept(mentor, id, 1))).code).toBe('staleVersion');
    expect((await accept(mentor, id, 2)).status.state).toBe('proposed');
    expect((await accept(mentor, id, 2)).status.state).toBe('proposed');
    expect((await accept(mentee, id, 2)).status).toMatchObject({ state: 'active', mayWrite: true });
    const kinds = (await mentee.open()).entries.map((entry) => entry.type === 'control' && entry.kind);
    expect(kinds).toEqual(['opened', 'agreed']);
    await mentee.send('hello');
    line.close();
  });

  test('two acceptances at the same instant are one agreement', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, mentee, mentor } = await startConversation(app, { agreed: false });
      await Promise.all([accept(mentee, id, 1), accept(mentor, id, 1)]);
      const { entries, status } = await mentor.open();
      expect(status.state).toBe('active');
      expect(entries.filter((entry) => entry.type === 'control' && entry.kind === 'agreed')).toHaveLength(1);
    }
  });

  test('a change asks both again, and the conversation goes on meanwhile', async () => {
    const talk = await startConversation(app);
    expect((await setGoal(talk, 'Sleep before midnight', 1)).status.state).toBe('active');
    await talk.mentor.send('good plan');
    expect((await refusalOf(setGoal(talk, 'Something else', 1))).code).toBe('staleVersion');
    for (const untilOn of [inDays(-1), inDays(400)]) {
      expect((await refusalOf(setGoal(talk, 'Sleep', 2, untilOn))).fields).toHaveProperty('untilOn');
    }
    const { id, mentor } = talk;
    const body = { goal: 'x', untilOn: inDays(5), version: 2 };
    expect(
      (await refusalOf(mentor.client.call(contracts.setAgreementEndpoint, { params: { id }, body }))).code,
    ).toBe('notAllowed');
  });

  test('R13: a goal is checked like a message; one that signals risk is delivered, with the help card and a case', async () => {
    const talk = await startConversation(app, { agreed: false });
    const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
    const refusal = await refusalOf(setGoal(talk, 'call me on 07700 900123 about exams', 1));
    expect(refusal).toMatchObject({ code: 'blocked' });
    expect(contracts.blockedDetails.parse(refusal.details).spans).toHaveLength(1);
    expect((await talk.mentor.open()).status.agreement.goal).toBeNull();
    const { status } = await setGoal(talk, 'i cut myself every night and want to stop', 1);
    expect(status).toMatchObject({
      helpCard: true,
      agreement: { goal: 'i cut myself every night and want to stop' },
    });
    const { cases } = await moderator.client.call(listCasesEndpoint);
    expect(cases.filter(({ kind }) => kind === 'distress')).toHaveLength(1);
  });

  test('R15: a cry for help in a refused goal is stored, and answered with the help card', async () => {
    const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Fen' });
    const count = async () => {
      const { cases } = await moderator.client.call(listCasesEndpoint);
      return cases.reduce((texts, one) => texts + one.texts, 0);
    };
    const cryIn = async (talk: StartedConversation, code: string, untilOn = inDays(60), version = 1) => {
      const before = await count();
      // The answer was lost, so it is sent again.
      const [first, again] = [
        await refusalOf(setGoal(talk, WORDS.distress, version, untilOn)),
        await refusalOf(setGoal(talk, WORDS.distress, version, untilOn)),
      ];
      expect(first).toMatchObject({ code, details: { helpCard: true } });
      expect(again.details).toEqual(first.details);
      expect((await talk.mentee.open()).status).toMatchObject({ helpCard: true, agreement: { goal: null } });
      expect(await count()).toBe(before + 1);
    };

    const [locked, ended, other] = [
      await startConversation(app),
      await startConversation(app),
      await startConversation(app),
    ];
    const { conversationId } = locked;
    await app.features.conversations.lock({ conversationId, lockId: 'x', by: null });
    await cryIn(locked, 'conversationLocked');
    await ended.mentor.client.call(contracts.endConversationEndpoint, { params: { id: ended.id } });
    await cryIn(ended, 'conversationClosed');
    await cryIn(other, 'staleVersion', inDays(60), 7);
    await cryIn(other, 'badRequest', inDays(-1));
    expect((await refusalOf(setGoal(ended, 'Sleep', 1))).details).toBeUndefined();
  });

  test('N14: a stopped goal is one attempt, however often it is sent', async () => {
    const talk = await startConversation(app);
    const attempts = [];
    for (const goal of ['call me on 07700 900123', 'call me on 07700 900123', 'call me on 07700 900456'])
      attempts.push(
        contracts.blockedDetails.parse((await refusalOf(setGoal(talk, goal, 1))).details).attemptId,
      );
    expect(attempts[1]).toBe(attempts[0]);
    expect(attempts[2]).not.toBe(attempts[0]);
  });
});

describe('the end', () => {
  test('R25: either side leaves at once, without a reason, even while contact is stopped; it ends once', async () => {
    for (const who of ['mentee', 'mentor'] as const) {
      const { id, conversationId, ...two } = await startConversation(app);
      await two.mentee.send('hello');
      const line = await two.mentor.connect();
      if (who === 'mentee') await app.features.conversations.lock({ conversationId, lockId: 'x', by: null });
      const end = () => two[who].client.call(contracts.endConversationEndpoint, { params: { id } });
      const ends = await Promise.all([end(), end()]);
      const { endedAt } = ends[0].status;
      expect(endedAt).not.toBeNull();
      app.clock.advance({ minutes: 2 });
      expect((await end()).status).toMatchObject({
        state: 'closed',
        endedAt,
        mayWrite: false,
        whyNot: 'closed',
      });
      const { entries } = await two.mentor.open();
      expect(entries.filter((entry) => entry.type === 'control' && entry.kind === 'closed')).toHaveLength(1);
      for (const person of [two.mentee, two.mentor]) {
        expect((await refusalOf(person.send('wait'))).code).toBe('conversationClosed');
      }
      expect((await refusalOf(accept(two.mentor, id, 1))).code).toBe('conversationClosed');
      const engagement = await app.features.conversations.engagement(conversationId);
      expect(engagement).toMatchObject({
        menteeSent: 1,
        mentorSent: 0,
        menteeDays: 1,
        locked: who === 'mentee',
      });
      line.close();
    }
  });
});

describe('names and words', () => {
  test('a mentee is somebody new in each conversation; the mentor is the same', async () => {
    const people = await meet(app);
    const talks = [];
    for (let count = 0; count < 3; count += 1) talks.push(await startConversation(app, { people }));
    const seen = await Promise.all(talks.map(({ mentor }) => mentor.open()));
    const own = await Promise.all(talks.map(({ mentee }) => mentee.open()));
    expect(new Set(seen.map(({ other }) => other.alias)).size).toBe(3);
    expect(own.map(({ me }) => me.persona)).toEqual(seen.map(({ other }) => other));
    expect(new Set(own.map(({ other }) => other.alias)).size).toBe(1);
    const { conversations } = await people.mentor.client.call(contracts.listConversationsEndpoint);
    expect(conversations.map(({ id }) => id).sort()).toEqual(talks.map(({ id }) => id).sort());
  });

  test('nothing that people write is stored in the clear', async () => {
    const talk = await startConversation(app);
    const { id, mentee } = talk;
    await mentee.send('quillwort moonlight');
    await mentee.send('could we meet up at quillwort park on saturday');
    await refusalOf(mentee.send('quillwort: my number is 07700 900123'));
    await setGoal(talk, 'quillwort evenings', 1);
    await mentee.client.call(contracts.saveDraftEndpoint, {
      params: { id },
      body: { text: 'quillwort begun', revision: 1 },
    });
    await app.sweepNow();
    for (const [collection, documents] of await dumpStore(app.environment['MONGODB_URI'] ?? '')) {
      for (const document of documents) expect(document, collection).not.toMatch(/quillwort/i);
    }
    expect(app.logs.join('')).not.toMatch(/quillwort/i);
  });
});

test('the check comes before the limits: over the rate a goal is refused, a cry for help is not', async () => {
  await app.stop();
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
  const talk = await startConversation(app);
  const { accountId } = talk.mentee.actor;
  for (let count = 0; count < RATES.write.points; count += 1)
    await app.platform.limiter.consume('write', accountId).catch(() => undefined);
  expect((await refusalOf(setGoal(talk, 'Sleep before midnight', 1))).code).toBe('tooMany');
  expect((await setGoal(talk, WORDS.distress, 1)).status.helpCard).toBe(true);
});
