import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import * as conversations from '../../../shared/contracts/conversations.ts';
import * as matching from '../../../shared/contracts/matching.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { ENDPOINTS } from '../../support/contractTables.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let mentor: ScreenedMentor;
let unrelated: ScreenedMentor;
let asking: Joined;
let silent: Joined;
beforeAll(async () => {
  app = await startTestApp();
  const staff = await hireScreeningStaff(app);
  mentor = await screenMentor(app, { staff, form: { topicIds: ['topic-exams'] } });
  unrelated = await screenMentor(app, { staff, form: { topicIds: ['topic-loss'] } });
  asking = await joinMentee(app);
  silent = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words: WORDS };
  const { proposals } = await asking.client.call(matching.askForHelpEndpoint, { body });
  await asking.client.call(matching.requestMentorEndpoint, { body: { proposalId: proposals[0]?.id ?? '' } });
});
afterAll(() => app.stop());

const WORDS = 'Nobody knows that I left the exam after ten minutes.';

/** Every GET that can be made without naming anything, asked for as this person. */
async function everythingReadBy({ client }: { client: ApiClient }): Promise<string> {
  const reads = ENDPOINTS.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
  expect(reads.length).toBeGreaterThan(8);
  const answers: string[] = [];
  for (const { path } of reads) answers.push((await client.send({ path })).text);
  return answers.join('\n');
}

/** What a mentee is called, at any place: no list may show it. */
const marksOf = ({ signInName, session }: Joined) => {
  const { accountId, sessionId } = app.platform.tokens.verify(session.accessToken).actor;
  return [signInName, accountId, sessionId];
};

describe('R11: no browsing', () => {
  test('a mentor who reads everything there is finds no mentee, asked for or not', async () => {
    const seen = await everythingReadBy(mentor);
    for (const mark of [...marksOf(asking), ...marksOf(silent), WORDS]) expect(seen).not.toContain(mark);
    expect(seen).toContain('Exams and studying');
  });

  test('a mentor who was not asked sees that nobody asked', async () => {
    expect(await unrelated.client.call(matching.listIncomingRequestsEndpoint)).toEqual({
      requests: [],
      total: 0,
    });
  });

  test('a mentee who reads everything there is finds no mentor but the one suggested, and no mentee', async () => {
    const seen = await everythingReadBy(asking);
    expect(seen).toContain(mentor.alias);
    for (const mark of [unrelated.alias, unrelated.signInName, mentor.signInName, ...marksOf(silent)]) {
      expect(seen).not.toContain(mark);
    }
    const other = await everythingReadBy(silent);
    for (const mark of [mentor.alias, unrelated.alias, ...marksOf(asking), WORDS])
      expect(other).not.toContain(mark);
  });

  test('nothing that somebody may search by reaches a list: a page is asked for by a sealed cursor, a count of rows, a day of an own conversation or a filter of the desk alone', () => {
    const asked = ENDPOINTS.flatMap(({ path, access, query }) =>
      query instanceof z.ZodObject ? [{ path, access, by: Object.keys(query.shape) }] : [],
    );
    expect(asked).toEqual([
      {
        path: '/api/callout/breaches',
        access: ['moderator', 'coordinator', 'safeguardingLead'],
        by: ['from'],
      },
      { path: '/api/conversations/:id/entries', access: ['mentee', 'mentor'], by: ['before'] },
      { path: '/api/coordination/mentors', access: ['coordinator'], by: ['from', 'group'] },
      {
        path: '/api/cases',
        access: ['moderator', 'safeguardingLead'],
        by: ['from', 'queue', 'kind', 'leastRisk', 'search'],
      },
      {
        path: '/api/conversations/:id/entries/from-day',
        access: ['mentee', 'mentor'],
        by: ['from', 'upTo'],
      },
      { path: '/api/conversations/:id/entries/later', access: ['mentee', 'mentor'], by: ['after', 'upTo'] },
      { path: '/api/mentors/me/requests', access: ['mentor'], by: ['from'] },
      { path: '/api/cases/:id/texts', access: ['moderator', 'safeguardingLead'], by: ['from'] },
      { path: '/api/reports/mine', access: ['mentee', 'mentor'], by: ['from'] },
      {
        path: '/api/screening/applications',
        access: ['coordinator', 'moderator', 'safeguardingLead'],
        by: ['after'],
      },
      { path: '/api/team-threads/:id', access: ['mentee', 'mentor'], by: ['before'] },
    ]);
    expect(ENDPOINTS.filter(({ query }) => query !== undefined)).toHaveLength(asked.length);
  });
});

describe('R11: no first contact', () => {
  test.each([
    matching.askForHelpEndpoint,
    matching.requestMentorEndpoint,
    matching.getHelpRequestEndpoint,
    matching.setTellWhenFreeEndpoint,
    matching.withdrawRequestEndpoint,
  ])('a mentor may not $method $path', async ({ method, path }) => {
    const request = {
      method,
      path: path.replace(':id', 'some-random-id'),
      ...(method === 'POST' && { body: {} }),
    };
    expect((await mentor.client.send(request)).status).toBe(403);
  });

  test('a conversation begins by accepting what a mentee asked for, and in no other way', async () => {
    const opening = ENDPOINTS.filter(
      ({ method, path }) =>
        method === 'POST' && /^\/api\/(conversations|match-requests|messages)$/.test(path),
    );
    expect(opening).toEqual([matching.requestMentorEndpoint]);
    for (const path of [
      '/api/conversations',
      '/api/messages',
      '/api/mentees',
      '/api/mentors',
      '/api/accounts',
    ]) {
      for (const method of ['GET', 'POST']) {
        const answer = await mentor.client.send({ method, path, ...(method === 'POST' && { body: {} }) });
        if (path === '/api/conversations' && method === 'GET') continue;
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
    }
  });

  test('a mentee may only ask whom they were suggested: not another’s suggestion, not an alias, not an account', async () => {
    const current = await asking.client.call(matching.getHelpRequestEndpoint);
    const proposalOfAnother = current.helpRequest?.proposals[0]?.id ?? '';
    for (const proposalId of [proposalOfAnother, mentor.accountId, unrelated.accountId]) {
      const answer = await silent.client.send({
        method: 'POST',
        path: matching.requestMentorEndpoint.path,
        body: { proposalId },
      });
      expect(answer.status).toBe(404);
    }
  });

  test('no list of connections: a mentee’s and a mentor’s own conversations are all either can list', async () => {
    expect(await silent.client.call(conversations.listConversationsEndpoint)).toEqual({ conversations: [] });
    expect(await mentor.client.call(conversations.listConversationsEndpoint)).toEqual({ conversations: [] });
  });
});
