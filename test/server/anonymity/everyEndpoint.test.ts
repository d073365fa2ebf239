import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { endpointNameOf, ENDPOINTS, PUSHES } from '../../support/contractTables.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refreshCookieOf } from '../../support/apiClient.ts';
import { PASSPHRASE } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { scriptListener } from '../attention/scriptedListener.ts';
import { recordResponses } from './responseRecorder.ts';
import type { ResponseRecorder } from './responseRecorder.ts';
import { requestEveryEndpoint } from './requestEveryEndpoint.ts';
import { callOtherEndpoints } from './otherActivity.ts';
import { REQUEST_WORDS, createParticipants, HEARD_LINES, SECRETS, runScenario } from './scenario.ts';
import type { Participants } from './scenario.ts';

/** What the mentee's browser says of itself. */
const ADDRESS = '203.0.113.77';
const BROWSER = 'PlantedBrowser/7.31';

/** Endpoints by which a mentor changes state: never requested with the ids of the scenario, which goes on. */
const STATE_CHANGING = [
  'POST /api/accounts/mentees',
  'POST /api/accounts/mentors',
  'POST /api/auth/sign-out',
  'POST /api/auth/sign-out-everywhere',
  'POST /api/conversations/:id/messages',
  'POST /api/conversations/:id/agreement/accept',
  'POST /api/conversations/:id/end',
  'POST /api/conversations/:id/reflection',
  'POST /api/match-requests/:id/accept',
  'POST /api/match-requests/:id/decline',
  'POST /api/reports',
  'POST /api/screening/mine/withdraw',
];
/** State-changing endpoints without an id: the scenario calls each once, as a person who is no longer needed. */
const ONCE = STATE_CHANGING.filter((endpoint) => !endpoint.includes(':') && endpoint !== 'POST /api/reports');

/**
 * Open to mentors, and never answered with more than `done`, what they have just said, their own thread with the team, the state of their own
 * application or report, or what a link is for.
 */
const NEVER_OPENED = [
  'POST /api/conversations/:id/attempts/:messageId/dispute',
  'POST /api/debriefs/:id/answer',
  'POST /api/explanations/:id/put-away',
  'POST /api/notices/opened',
  'POST /api/notices/email/confirmed',
  'POST /api/notices/unsubscribe/:token',
  'POST /api/outside-reports/status',
  'POST /api/references/answer',
  'POST /api/references/open',
  'POST /api/references/ring',
  'POST /api/screening/checks/answers',
  'POST /api/screening/email/confirm',
  'POST /api/screening/mine/interview',
  'POST /api/screening/mine/referees',
  'POST /api/staff/links/open',
  'POST /api/staff/links/redeem',
  'GET /api/team-threads/:id',
  'POST /api/team-threads/:id/messages',
  'POST /api/team-threads/:id/read',
];
/** The instant at which a response was made: it says nothing about another person. */
const SERVED_AT = /"asOf":"[^"]+"/g;
const NEVER_PUSHED_TO_A_MENTOR = [
  'callout:changed',
  'delivery:changed',
  'queue:changed',
  'help:card',
  'mentorTime:changed',
  'server:goodbye',
  'session:over',
];

let app: TestApp;
let recorder: ResponseRecorder;
let participants: Participants;
/** Acknowledgements and pushes, to the mentor and the stranger, as JSON. */
const socketMessages: string[] = [];
const pushed = new Set<string>();
const names = new Set<string>();
beforeAll(async () => {
  const listener = scriptListener();
  listener.hears(HEARD_LINES.mentee, { distress: 0.65 });
  listener.hears(HEARD_LINES.mentor, { grooming: 0.97 });
  app = await startTestApp({ environment: { KITH_LOG_LEVEL: 'debug', KITH_PROXIES: '1' }, listener });
  recorder = recordResponses({ 'user-agent': BROWSER, 'x-forwarded-for': ADDRESS });
  participants = await createParticipants(app, recorder);
  await mongoose.connection
    .collection('conversations')
    .updateOne({ publicId: participants.elsewhere.id }, { $set: { 'menteePersona.alias': 'Plantedalias' } });
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await app.stop();
});

const actorOf = (accessToken: string) => app.platform.tokens.verify(accessToken).actor;

/** The mentor of the scenario and a volunteer outside it request every endpoint with every id that exists by now. */
async function requestWithEveryName(
  inScenario: readonly string[],
  cursors: readonly string[],
): Promise<void> {
  const { mentee, mentor, stranger, elsewhere } = participants;
  const { accountId, sessionId } = actorOf(mentee.session.accessToken);
  const ids = [...inScenario, elsewhere.id, accountId, sessionId, mentee.signInName];
  for (const id of ids) names.add(id);
  for (const { client } of [mentor, stranger]) {
    const own = client === mentor.client ? inScenario : [];
    const stateChanging = { endpoints: STATE_CHANGING, skipped: ONCE, scenarioIds: own };
    const connect = () => app.connect(client);
    socketMessages.push(
      ...(await requestEveryEndpoint({ client, connect, ids, cursors: [...cursors, 'x'], stateChanging })),
    );
  }
}

/** The endpoints that returned these words to anybody but the mentee. */
const endpointsThatReturned = (words: string): string[] => [
  ...new Set(recorder.responses.filter(({ text }) => text.includes(words)).map(({ endpoint }) => endpoint)),
];

const stamp = z.string().regex(/T.*:\d\d\.\d{3}Z$/);
const isExact = (value: unknown): value is string =>
  stamp.safeParse(value).success && !String(value).endsWith(':00.000Z');

/** The instants of the mentee's acts, to the millisecond, as they are stored. */
function exactTimes(store: ReadonlyMap<string, readonly string[]>, accountId: string): string[] {
  const acts: Record<string, readonly string[]> = {
    accounts: ['createdAt', 'bandReviewAt'],
    sessions: ['startedAt', 'lastActAt'],
    help_requests: ['askedAt'],
    match_requests: ['requestedAt', 'expiresAt'],
    entries: ['at'],
    moderation_reports: ['at'],
  };
  const document = z.record(z.string(), z.unknown());
  return Object.entries(acts).flatMap(([collection, fields]) =>
    (store.get(collection) ?? [])
      .map((json) => document.parse(JSON.parse(json)))
      .filter((one) =>
        Object.entries(one).some(([name, value]) => name !== 'mentorId' && value === accountId),
      )
      .flatMap((one) => fields.map((field) => one[field]).filter(isExact)),
  );
}

test('no endpoint, in any state of a conversation, tells a mentor who the mentee is or what is withheld from them', async () => {
  const { mentee, mentor, stranger, elsewhere } = participants;
  const socket = await app.connect(mentor.client);
  let conversationId = '';
  const hidden = await runScenario(app, participants, {
    recorder,
    onState: async (state, inScenario, cursors = []) => {
      [conversationId = ''] = inScenario;
      await requestWithEveryName(inScenario, cursors);
      if (state === 'asked') expect(endpointsThatReturned(REQUEST_WORDS)).toEqual([]);
    },
  });
  await callOtherEndpoints(app, participants, conversationId);
  socketMessages.push(...socket.received.map((push) => JSON.stringify(push)));
  for (const { name } of socket.received) pushed.add(name);
  socket.close();

  expect(endpointsThatReturned(REQUEST_WORDS)).toEqual(['GET /api/conversations/:id']);
  const own = await mentee.client.call(getConversationEndpoint, { params: { id: conversationId } });
  expect(own.status.offer).not.toBeNull();
  const store = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  const internal = [...store.values()].flat().flatMap((one) => /"_id":"([\w-]{20,})"/.exec(one)?.[1] ?? []);
  const { accountId, sessionId } = actorOf(mentee.session.accessToken);
  const times = exactTimes(store, accountId);
  expect([internal.length > 30, times.length > 8, internal.includes(accountId)]).toEqual([true, true, true]);
  const volunteers = [mentor, stranger].map(({ session }) => actorOf(session.accessToken).accountId);
  const planted = [
    ...[mentee.signInName, mentee.recoveryCode, PASSPHRASE, mentee.session.accessToken, sessionId],
    ...[refreshCookieOf(mentee.client)[1], ADDRESS, BROWSER, 'Plantedalias', elsewhere.id],
    ...hidden,
    ...internal.filter((id) => !volunteers.includes(id)),
    ...times,
    ...Object.values(SECRETS),
    ...['case-of-the-warning', 'staff-who-warned'],
  ];
  expect(recorder.responses.length).toBeGreaterThan(1_000);
  const opened = recorder.responses.filter(
    ({ request, status }) => status === 200 && hidden.some((name) => request.includes(name)),
  );
  expect(opened.map(({ endpoint }) => endpoint)).toEqual([]);
  const everything = [
    ...recorder.responses,
    ...socketMessages.map((text) => ({ endpoint: 'socket', status: 0, text })),
  ];
  for (const { endpoint, text: whole } of everything) {
    const text = whole.replaceAll(SERVED_AT, '');
    const found = planted.filter((one) => text.includes(one));
    expect({ endpoint, found, text: found.length > 0 ? text : '' }).toEqual({
      endpoint,
      found: [],
      text: '',
    });
    expect(text).not.toMatch(/"ageBand":\s*"1[36]|menteeId|senderId|"offer":"|"seq":\d+,"type"/);
  }
  expect(
    recorder.urls.filter((address) => planted.some((one) => !names.has(one) && address.includes(one))),
  ).toEqual([]);

  const { body: metrics } = await app.platform.metrics.text();
  const silent = [...planted, ...volunteers, ...names];
  expect(app.logs.length).toBeGreaterThan(100);
  // The time of a log line can equal that of an act by chance.
  for (const text of [...app.logs.map((line) => line.replace(/"time":"[^"]+"/, '')), metrics])
    expect(silent.filter((one) => text.includes(one))).toEqual([]);
}, 240_000);

test('every endpoint and push was tried: this test fails for a new one', () => {
  const requested = new Set(recorder.responses.map(({ endpoint }) => endpoint));
  expect(ENDPOINTS.map(endpointNameOf).filter((endpoint) => !requested.has(endpoint))).toEqual([]);
  const opened = new Set(
    recorder.responses.filter(({ status }) => status === 200).map(({ endpoint }) => endpoint),
  );
  const open = ENDPOINTS.filter(({ access }) => typeof access === 'string' || access.includes('mentor'));
  const shut = open.map(endpointNameOf).filter((endpoint) => !opened.has(endpoint));
  expect(shut.toSorted()).toEqual(NEVER_OPENED.toSorted());
  expect(
    PUSHES.map(({ name }) => name)
      .filter((name) => !pushed.has(name))
      .toSorted(),
  ).toEqual(NEVER_PUSHED_TO_A_MENTOR.toSorted());
});
