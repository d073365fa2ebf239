import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  getMentorProfileEndpoint,
  listIncomingRequestsEndpoint,
  listTopicsEndpoint,
  requestMentorEndpoint,
  saveMentorProfileEndpoint,
} from '../../../shared/contracts/matching.ts';
import type { HelpRequestView } from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { getCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { helpCardShownPush } from '../../../shared/contracts/conversations.ts';
import { withdrawMyApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { saveContactHoursEndpoint, setAwayEndpoint } from '../../../shared/contracts/time.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { countsOf, dumpStore } from '../../support/dumpStore.ts';
import { hireScreeningStaff, hireStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const WORDS = 'It has been hard to say this to anybody.';
const stored = () => dumpStore(app.environment['MONGODB_URI'] ?? '');

const newMentor = (
  topicId: string,
  input: { to?: ScreeningState; approvedAgeBands?: AgeBand[] } = {},
): Promise<ScreenedMentor> => screenMentor(app, { staff, form: { topicIds: [topicId] }, ...input });

const ask = (mentee: Joined, topicId: string, words = WORDS): Promise<HelpRequestView> =>
  mentee.client.call(askForHelpEndpoint, { body: { topicIds: [topicId], tagIds: [], words } });
const aliasesIn = ({ proposals }: HelpRequestView) => proposals.map(({ mentor }) => mentor.alias).sort();

describe('who is suggested', () => {
  test('R1 R4: only mentors on probation or active, and approved for the band', async () => {
    const topicId = 'topic-family';
    const probation = await newMentor(topicId, { to: 'probation' });
    const active = await newMentor(topicId, { approvedAgeBands: ['13-15', '16-17'] });
    await newMentor(topicId, { to: 'awaitingApproval' });
    await newMentor(topicId, { approvedAgeBands: ['18-25'] });
    const left = await newMentor(topicId);
    await left.client.call(withdrawMyApplicationEndpoint);

    const need = await ask(await joinMentee(app, '13-15'), topicId);
    expect(aliasesIn(need)).toEqual([probation.alias, active.alias].sort());
  });

  test('design 11: up to three, each with what the two have in common in a sentence, and no rating of a newcomer', async () => {
    const topicId = 'topic-exams';
    for (let made = 0; made < 4; made++) await newMentor(topicId);
    const need = await ask(await joinMentee(app), topicId);
    expect(need.proposals).toHaveLength(LIMITS.suggestions);
    for (const [place, proposal] of need.proposals.entries()) {
      expect(proposal.reasons).toEqual([
        { kind: 'topic', words: 'They can talk about exams and studying' },
        { kind: 'hasTime' },
        { kind: 'newMentor' },
        ...(place === 2 ? [{ kind: 'turn' }] : []),
      ]);
      expect(proposal.standing).toEqual({ newMentor: true });
    }
  });

  test('nobody without time left this week, and those again when the week opens', async () => {
    const topicId = 'topic-friends';
    const spent = await newMentor(topicId);
    const free = await newMentor(topicId);
    const { accountId: mentorId } = spent;
    await app.features.time.spendForSeed({ mentorId, leaveSeconds: 30 });
    const mentee = await joinMentee(app);
    expect(aliasesIn(await ask(mentee, topicId))).toEqual([free.alias]);
    app.clock.advance({ days: 8 });
    const later = await joinMentee(app);
    expect(aliasesIn(await ask(later, topicId))).toEqual([free.alias, spent.alias].sort());
  });

  test('T8: nobody who is away, or is next there after a request of now has run out', async () => {
    const topicId = 'topic-leaving';
    const [away, later, soon] = [
      await newMentor(topicId),
      await newMentor(topicId),
      await newMentor(topicId),
    ];
    const day = (days: number) => new Date(app.clock.now().getTime() + days * DAY_MS);
    const windowIn = (days: number) => ({
      day: ((day(days).getUTCDay() + 6) % 7) + 1,
      from: '18:00',
      until: '20:00',
    });
    const backOn = day(1).toISOString().slice(0, 10);
    await away.client.call(setAwayEndpoint, { body: { backOn } });
    await later.client.call(saveContactHoursEndpoint, { body: { windows: [windowIn(4)], replyHours: 48 } });
    await soon.client.call(saveContactHoursEndpoint, { body: { windows: [windowIn(2)], replyHours: 48 } });
    expect(aliasesIn(await ask(await joinMentee(app), topicId))).toEqual([soon.alias]);
    await away.client.call(setAwayEndpoint, { body: { backOn: null } });
    expect(aliasesIn(await ask(await joinMentee(app), topicId))).toEqual([away.alias, soon.alias].sort());
  });

  test('nobody who takes no requests, and nobody the mentee has talked with', async () => {
    const topicId = 'topic-bullying';
    const [closed, talked] = [await newMentor(topicId), await newMentor(topicId)];
    const { profile } = await closed.client.call(getMentorProfileEndpoint);
    if (!profile) throw new Error('an active mentor has a profile');
    await closed.client.call(saveMentorProfileEndpoint, { body: { ...profile, acceptingRequests: false } });

    const mentee = await joinMentee(app);
    const need = await ask(mentee, topicId);
    expect(aliasesIn(need)).toEqual([talked.alias]);
    const body = { proposalId: need.proposals[0]?.id ?? '' };
    const { id } = await mentee.client.call(requestMentorEndpoint, { body });
    await talked.client.call(acceptRequestEndpoint, { params: { id } });
    expect(aliasesIn(await ask(mentee, topicId))).toEqual([]);
  });

  test('what was true when it was suggested is looked at again when the mentee asks', async () => {
    const topicId = 'topic-loss';
    const [gone, other] = [await newMentor(topicId), await newMentor(topicId)];
    const mentee = await joinMentee(app);
    const need = await ask(mentee, topicId);
    const proposalId = need.proposals.find(({ mentor }) => mentor.alias === gone.alias)?.id ?? '';
    await gone.client.call(withdrawMyApplicationEndpoint);
    const refusal = await refusalOf(mentee.client.call(requestMentorEndpoint, { body: { proposalId } }));
    expect(refusal.code).toBe('mentorNotFree');
    expect(aliasesIn(await ask(mentee, topicId))).toEqual([other.alias]);
  });

  test('topics and tags have to be on the list', async () => {
    const { client } = await joinMentee(app);
    const { topics } = await client.call(listTopicsEndpoint);
    expect(topics.length).toBeGreaterThan(5);
    const body = { topicIds: ['topic-nothing-like-it'], tagIds: ['tag-nothing-like-it'], words: WORDS };
    const refusal = await refusalOf(client.call(askForHelpEndpoint, { body }));
    expect(Object.keys(refusal.fields ?? {}).sort()).toEqual(['tagIds', 'topicIds']);
  });
});

describe('R51: the words of a need', () => {
  test('are shown to the mentee alone: the mentor sees topic and tags, no name and no exact time', async () => {
    const topicId = 'topic-low-mood';
    const mentor = await newMentor(topicId);
    const mentee = await joinMentee(app, '13-15');
    const need = await mentee.client.call(askForHelpEndpoint, {
      body: { topicIds: [topicId], tagIds: ['tag-low-mood-sleep'], words: WORDS },
    });
    expect(need.words).toBe(WORDS);
    await mentee.client.call(requestMentorEndpoint, { body: { proposalId: need.proposals[0]?.id ?? '' } });
    const answer = await mentor.client.send({ path: listIncomingRequestsEndpoint.path });
    const { requests } = await mentor.client.call(listIncomingRequestsEndpoint);
    expect(requests).toMatchObject([{ topics: ['Feeling low or anxious'], tags: ['not sleeping'] }]);
    expect(Object.keys(requests[0] ?? {}).sort()).toEqual([
      'expiresAt',
      'id',
      'oneQuestion',
      'tags',
      'topics',
      'waitsFor',
    ]);
    expect(requests[0]?.expiresAt).toMatch(/:00:00\.000Z$/);
    for (const secret of [WORDS, mentee.signInName, '13-15']) expect(answer.text).not.toContain(secret);
  });

  test('are sealed: nothing of them is in the store, in a log, or in an error', async () => {
    const words = 'My brother Bartholomew broke the greenhouse and I took the blame for it.';
    const mentee = await joinMentee(app);
    await ask(mentee, 'topic-family', words);
    const dump = [...(await stored()).values()].flat().join('\n');
    expect(dump).toContain(app.platform.tokens.verify(mentee.session.accessToken).actor.accountId);
    for (const text of [dump, app.logs.join('\n')]) expect(text).not.toContain('Bartholomew');
  });

  test('R15: with a worry in them show the help card at once and open a case, and suggestions come all the same', async () => {
    const topicId = 'topic-work';
    const mentor = await newMentor(topicId);
    const mentee = await joinMentee(app);
    const line = await app.connect(mentee.client);
    const need = await ask(mentee, topicId, 'I want to kill myself and I do not know who to tell');
    expect(need.helpLevel).toBe('high');
    expect(aliasesIn(need)).toEqual([mentor.alias]);
    expect(await line.next(helpCardShownPush)).toEqual({ conversationId: null, level: 'high' });
    line.close();

    const { client: desk } = await hireStaff(app, { role: 'moderator', deskName: 'Bracken' });
    const { cases } = await desk.call(listCasesEndpoint);
    expect(cases).toMatchObject([{ kind: 'distress', state: 'open' }]);
    const params = { id: cases[0]?.id ?? '' };
    expect(await desk.call(getCaseEndpoint, { params })).toMatchObject({ about: 'mentee', ageBand: '16-17' });
  });

  test('N14: with details that say who they are, are not kept: which words, why, and what to say instead', async () => {
    const mentee = await joinMentee(app);
    // What has fallen due in the days that passed above adds nothing in between.
    await app.sweepNow();
    const before = countsOf(await stored());
    const words = 'Things are bad at home. My number is 07700 900123 if that is any use';
    const refusal = await refusalOf(ask(mentee, 'topic-family', words));
    expect(refusal).toMatchObject({ code: 'blocked', status: 422 });
    const { spans, rewrite, helpCard, attemptId } = detailsOf('blocked', refusal) ?? expect.fail();
    expect(attemptId).toBeUndefined();
    expect(helpCard).toBe(false);
    expect(spans.map(({ kind, start, end }) => [kind, words.slice(start, end)])).toEqual([
      ['phone', '07700 900123'],
    ]);
    expect(rewrite).toBe('Things are bad at home.');
    expect(countsOf(await stored())).toEqual(before);
  });
});

describe('what mentees read of a mentor', () => {
  test('is checked: contact details are refused, and what was there stays', async () => {
    const mentor = await newMentor('topic-health');
    const { profile } = await mentor.client.call(getMentorProfileEndpoint);
    if (!profile) throw new Error('an active mentor has a profile');
    const body = { ...profile, about: 'Write to me at someone@example.org, it is quicker.' };
    expect((await refusalOf(mentor.client.call(saveMentorProfileEndpoint, { body }))).code).toBe('blocked');
    const steering = {
      ...profile,
      about: 'You can tell me anything, just keep it secret from your parents.',
    };
    const refusal = await refusalOf(mentor.client.call(saveMentorProfileEndpoint, { body: steering }));
    expect(refusal).toMatchObject({ code: 'blocked', details: { spans: [] } });
    expect((await mentor.client.call(getMentorProfileEndpoint)).profile).toEqual(profile);
    const about = 'I moved towns twice at school, and know what it is to begin again.';
    await mentor.client.call(saveMentorProfileEndpoint, { body: { ...profile, about } });
    const need = await ask(await joinMentee(app), 'topic-health');
    expect(need.proposals[0]?.about).toBe(about);
  });

  test('is their lasting alias and nothing of their application', async () => {
    const mentor = await newMentor('topic-identity');
    const mentee = await joinMentee(app);
    await ask(mentee, 'topic-identity');
    const answer = await mentee.client.send({ path: '/api/help-requests/current' });
    expect(answer.text).toContain(mentor.alias);
    const { signInName } = await mentor.client.call(getMeEndpoint);
    for (const hidden of ['Featherstonehaugh', signInName, mentor.accountId]) {
      expect(answer.text).not.toContain(hidden);
    }
  });
});
