import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { doorOf, ENDPOINTS, PUSHES } from '../../support/contractTables.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refreshCookieOf } from '../../support/apiClient.ts';
import { PASSPHRASE } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { scriptListener } from '../attention/scriptedListener.ts';
import { listenIn } from './ears.ts';
import type { Ears } from './ears.ts';
import { knockAtEveryDoor } from './knock.ts';
import { goAboutOnesBusiness } from './ownBusiness.ts';
import { ASKED, gather, HEARD, SECRETS, tell } from './story.ts';
import type { Cast } from './story.ts';

/** What the mentee's browser says of itself. */
const ADDRESS = '203.0.113.77';
const BROWSER = 'PlantedBrowser/7.31';

/** Doors at which a mentor changes how things stand: never with what the story goes on about. */
const MOVES = [
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
/** Doors without a name in them: knocked at in the story, once, by whoever it does no harm to. */
const ONCE = MOVES.filter((door) => !door.includes(':') && door !== 'POST /api/reports');

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
/** When an answer was made: the instant at which it arrives, whoever caused it. */
const SERVED_AT = /"asOf":"[^"]+"/g;
const NEVER_PUSHED_TO_A_MENTOR = [
  'callout:changed',
  'queue:changed',
  'help:card',
  'mentorTime:changed',
  'server:goodbye',
  'session:over',
];

let app: TestApp;
let ears: Ears;
let cast: Cast;
/** Acknowledgements and pushes, to the mentor and the stranger. */
const told: string[] = [];
const pushed = new Set<string>();
const names = new Set<string>();
beforeAll(async () => {
  const listener = scriptListener();
  listener.hears(HEARD.mentee, { distress: 0.65 });
  listener.hears(HEARD.mentor, { grooming: 0.97 });
  app = await startTestApp({ environment: { KITH_LOG_LEVEL: 'debug', KITH_PROXIES: '1' }, listener });
  ears = listenIn({ 'user-agent': BROWSER, 'x-forwarded-for': ADDRESS });
  cast = await gather(app, ears);
  await mongoose.connection
    .collection('conversations')
    .updateOne({ publicId: cast.elsewhere.id }, { $set: { 'menteePersona.alias': 'Plantedalias' } });
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await app.stop();
});

const actorOf = (accessToken: string) => app.platform.tokens.verify(accessToken).actor;

/** The mentor in the story and a volunteer outside it try every door with every name there is by now. */
async function tryEverything(inStory: readonly string[], cursors: readonly string[]): Promise<void> {
  const { mentee, mentor, stranger, elsewhere } = cast;
  const { accountId, sessionId } = actorOf(mentee.session.accessToken);
  const ids = [...inStory, elsewhere.id, accountId, sessionId, mentee.signInName];
  for (const id of ids) names.add(id);
  for (const { client } of [mentor, stranger]) {
    const own = client === mentor.client ? inStory : [];
    const moves = { doors: MOVES, never: ONCE, own };
    const connect = () => app.connect(client);
    told.push(...(await knockAtEveryDoor({ client, connect, ids, cursors: [...cursors, 'x'], moves })));
  }
}

/** The doors at which anybody but the mentee was answered with these words. */
const doorsThatTell = (words: string): string[] => [
  ...new Set(ears.heard.filter(({ text }) => text.includes(words)).map(({ door }) => door)),
];

const stamp = z.string().regex(/T.*:\d\d\.\d{3}Z$/);
const isExact = (value: unknown): value is string =>
  stamp.safeParse(value).success && !String(value).endsWith(':00.000Z');

/** When the mentee did what, to the millisecond, as it is stored. */
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

test('no door, at any state of a story, tells a mentor who the mentee is or what was kept from them', async () => {
  const { mentee, mentor, stranger, elsewhere } = cast;
  const line = await app.connect(mentor.client);
  let conversationId = '';
  const hidden = await tell(app, cast, {
    ears,
    told: async (state, inStory, cursors = []) => {
      [conversationId = ''] = inStory;
      await tryEverything(inStory, cursors);
      if (state === 'asked') expect(doorsThatTell(ASKED)).toEqual([]);
    },
  });
  await goAboutOnesBusiness(app, cast, conversationId);
  told.push(...line.received.map((push) => JSON.stringify(push)));
  for (const { name } of line.received) pushed.add(name);
  line.close();

  expect(doorsThatTell(ASKED)).toEqual(['GET /api/conversations/:id']);
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
  expect(ears.heard.length).toBeGreaterThan(1_000);
  const opened = ears.heard.filter(
    ({ asked, status }) => status === 200 && hidden.some((name) => asked.includes(name)),
  );
  expect(opened.map(({ door }) => door)).toEqual([]);
  const heard = [...ears.heard, ...told.map((text) => ({ door: 'socket', status: 0, text }))];
  for (const { door, text: whole } of heard) {
    const text = whole.replaceAll(SERVED_AT, '');
    const found = planted.filter((one) => text.includes(one));
    expect({ door, found, text: found.length > 0 ? text : '' }).toEqual({ door, found: [], text: '' });
    expect(text).not.toMatch(/"ageBand":\s*"1[36]|menteeId|senderId|"offer":"|"seq":\d+,"type"/);
  }
  expect(
    ears.addresses.filter((address) => planted.some((one) => !names.has(one) && address.includes(one))),
  ).toEqual([]);

  const { body: metrics } = await app.platform.metrics.text();
  const silent = [...planted, ...volunteers, ...names];
  expect(app.logs.length).toBeGreaterThan(100);
  // A line's own time may be, by chance, that of an act.
  for (const text of [...app.logs.map((line) => line.replace(/"time":"[^"]+"/, '')), metrics])
    expect(silent.filter((one) => text.includes(one))).toEqual([]);
}, 240_000);

test('and every door and push there is was tried: a new one is found by this test', () => {
  const knocked = new Set(ears.heard.map(({ door }) => door));
  expect(ENDPOINTS.map(doorOf).filter((door) => !knocked.has(door))).toEqual([]);
  const opened = new Set(ears.heard.filter(({ status }) => status === 200).map(({ door }) => door));
  const open = ENDPOINTS.filter(({ access }) => typeof access === 'string' || access.includes('mentor'));
  const shut = open.map(doorOf).filter((door) => !opened.has(door));
  expect(shut.toSorted()).toEqual(NEVER_OPENED.toSorted());
  expect(
    PUSHES.map(({ name }) => name)
      .filter((name) => !pushed.has(name))
      .toSorted(),
  ).toEqual(NEVER_PUSHED_TO_A_MENTOR.toSorted());
});
