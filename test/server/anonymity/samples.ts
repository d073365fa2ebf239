import { randomUUID } from 'node:crypto';
import { applicationOf, PASSPHRASE } from '../../support/people.ts';

type Sample = (id: string) => unknown;

const version: Sample = () => ({ version: 1 });
const words = 'Something that says nothing.';
const settings = { timeZone: 'Europe/London', weeklyMinutes: 600, dailyMinutes: null };

const REFERENCE = { known: words, character: words, withYoungPeople: words, worried: 'no', recommend: 'yes' };

/** A sound body for each endpoint that wants one, with the id that is tried wherever there is room for it. */
export const BODIES: Readonly<Record<string, Sample>> = {
  'POST /api/accounts/mentees': (id) => ({
    nameToken: id,
    passphrase: PASSPHRASE,
    ageBand: '16-17',
    understoodSecrecy: true,
  }),
  'POST /api/accounts/mentors': (id) => ({
    nameToken: id,
    passphrase: PASSPHRASE,
    understoodScreening: true,
  }),
  'POST /api/auth/sign-in': (id) => ({ signInName: id, passphrase: 'not the right words at all' }),
  'POST /api/auth/refresh': () => ({ ownDevice: true }),
  'POST /api/auth/recover': (id) => ({
    signInName: id,
    recoveryCode: 'AAAA BBBB CCCC DDDD',
    newPassphrase: PASSPHRASE,
  }),
  'POST /api/me/passphrase': () => ({ passphrase: 'not the right words at all', newPassphrase: PASSPHRASE }),
  'PUT /api/me/live-signs': () => ({ shown: false }),
  'POST /api/me/erasure': () => ({ passphrase: 'not the right words at all' }),
  'POST /api/me/recovery-code': () => ({ passphrase: 'not the right words at all' }),
  'POST /api/me/second-factor': () => ({ passphrase: 'not the right words at all' }),
  'POST /api/me/second-factor/confirm': () => ({ oneTimeCode: '000000' }),
  'POST /api/staff/invitations': () => ({ deskName: 'Moth', role: 'moderator', approvedAgeBands: [] }),
  'POST /api/staff/:id/requests': () => ({ kind: 'factorReset' }),
  'POST /api/staff/links/open': (id) => ({ linkToken: `${id}${'A'.repeat(20)}`.slice(0, 100) }),
  'POST /api/staff/links/redeem': (id) => ({
    linkToken: `${id}${'A'.repeat(20)}`.slice(0, 100),
    setupToken: id,
    passphrase: PASSPHRASE,
    oneTimeCode: '000000',
  }),
  'POST /api/conversations/:id/sync': (id) => ({ cursor: id }),
  'POST /api/conversations/:id/messages': () => ({ clientMessageId: randomUUID(), text: words }),
  'PUT /api/conversations/:id/agreement': () => ({ goal: words, untilOn: '2030-01-31', version: 1 }),
  'POST /api/conversations/:id/agreement/accept': version,
  'PUT /api/conversations/:id/draft': () => ({ text: words, revision: 1 }),
  'POST /api/conversations/:id/read': (id) => ({ upTo: id }),
  'POST /api/help-requests': () => ({ topicIds: ['topic-exams'], tagIds: [], words, handOver: words }),
  'PUT /api/help-requests/current/tell-when-free': () => ({ wanted: true }),
  'POST /api/match-requests': (id) => ({ proposalId: id }),
  'PUT /api/time/mine/contact-hours': () => ({
    windows: [{ day: 1, from: '18:00', until: '20:00' }],
    replyHours: 48,
  }),
  'PUT /api/time/mine/away': () => ({ backOn: null }),
  'POST /api/time/mine/extensions/:id/answer': () => ({ accept: true }),
  'POST /api/coordination/mentors/:id/extensions': () => ({ minutes: 30, reason: words }),
  'PUT /api/mentors/me/profile': () => ({
    about: words,
    topicIds: ['topic-exams'],
    tagIds: [],
    maxActiveConversations: 5,
    acceptingRequests: true,
  }),
  'POST /api/outside-reports': () => ({ reason: 'complaint', words }),
  'POST /api/outside-reports/status': (id) => ({ reference: id.slice(0, 20) }),
  'POST /api/audit/search': () => ({ group: 'case' }),
  'POST /api/cases/:id/pack': () => ({ reason: words }),
  'POST /api/cases/:id/evidence': () => ({ reason: words, unsafeToTell: null }),
  'POST /api/training/modules/:id/attempts': () => ({
    attemptId: randomUUID(),
    version: 1,
    answers: [0, 0, 0, 0],
  }),
  'POST /api/training/practice/:id/attempts': () => ({
    attemptId: randomUUID(),
    version: 1,
    choices: ['leave'],
  }),
  'POST /api/training/conduct': version,
  'POST /api/debriefs/:id/answer': () => ({ answer: 'left' }),
  'POST /api/cases/:id/claim': version,
  'POST /api/cases/:id/takeover': () => ({ version: 1, reason: words }),
  'POST /api/cases/:id/read': (id) => ({ what: 'message', messageId: id }),
  'POST /api/cases/:id/decisions': () => ({ version: 1, action: 'release', reason: words, tell: 'both' }),
  'POST /api/cases/decisions': (id) => ({ cases: [{ id, version: 1 }], reason: words }),
  'PUT /api/desk/settings': () => ({ avoids: ['selfHarm'], views: [] }),
  'POST /api/cases/:id/notes': () => ({ text: words }),
  'POST /api/cases/:id/more': () => ({ reason: `${words} ${words}` }),
  'POST /api/cases/:id/risk': () => ({ version: 1, risk: 'imminent', reason: words }),
  'POST /api/cases/:id/calls': () => ({
    called: 'childline',
    calledAt: '2030-01-16T10:00:00.000Z',
    agreed: words,
  }),
  'POST /api/rota/shifts': (id) => ({
    day: '2030-01-16',
    from: '10:00',
    to: '12:00',
    weeks: 1,
    atDesk: true,
    people: [id],
  }),
  'PUT /api/rota/shifts/:id': (id) => ({ people: [id] }),
  'PUT /api/attention/thresholds': () => ({
    version: 0,
    thresholds: { mentee: { offer: 0.4, review: 0.6, case: 0.9 }, mentor: { review: 0.6, case: 0.9 } },
    reason: words,
  }),
  'POST /api/cases/:id/ratings/decisions': () => ({ action: 'restore', rating: 1, reason: words }),
  'POST /api/cases/:id/ratings/rater-decisions': () => ({ action: 'exclude', rating: 1, reason: words }),
  'POST /api/conversations/:id/questions': () => ({ clientMessageId: randomUUID(), text: words }),
  'POST /api/team-threads': () => ({ clientMessageId: randomUUID(), text: words }),
  'POST /api/team-threads/:id/messages': () => ({ clientMessageId: randomUUID(), text: words }),
  'POST /api/team-threads/:id/read': (id) => ({ upTo: id }),
  'POST /api/cases/:id/threads/:side/read': (id) => ({ before: id }),
  'POST /api/cases/:id/threads/:side/messages': () => ({ clientMessageId: randomUUID(), text: words }),
  'POST /api/appeals': (id) => ({ about: 'message', conversationId: id, messageId: id, words }),
  'POST /api/reports': (id) => ({ conversationId: id, messageId: id, reason: 'other', words }),
  'POST /api/notices/opened': (id) => ({ ids: [id] }),
  'PUT /api/notices/settings': () => ({
    timeZone: 'Europe/London',
    quiet: null,
    daily: false,
    off: { email: [], push: [] },
  }),
  'PUT /api/notices/email': () => ({ address: 'volunteer@mail.example' }),
  'POST /api/notices/email/confirmed': (id) => ({ secret: id }),
  'POST /api/notices/unsubscribe/:token': () => ({ 'List-Unsubscribe': 'One-Click' }),
  'PUT /api/notices/push': () => ({
    endpoint: 'http://127.0.0.1:9/browser',
    keys: { p256dh: 'BA', auth: 'AA' },
  }),
  'DELETE /api/notices/push': () => ({ endpoint: 'http://127.0.0.1:9/browser' }),
  'POST /api/notices/push/rebind': () => ({ endpoint: 'http://127.0.0.1:9/browser' }),
  'POST /api/conversations/:id/feedback': () => ({ value: 1, words }),
  'POST /api/conversations/:id/feedback/revise': () => ({ value: 0 }),
  'POST /api/conversations/:id/reflection': () => ({ words, kudos: ['courage'] }),
  'PUT /api/screening/mine': () => applicationOf(),
  'POST /api/screening/mine/submit': () => applicationOf(),
  'POST /api/references/open': (id) => ({ linkToken: `${id}${'A'.repeat(20)}`.slice(0, 100) }),
  'POST /api/references/answer': (id) => ({
    linkToken: `${id}${'A'.repeat(20)}`.slice(0, 100),
    answers: REFERENCE,
  }),
  'POST /api/references/ring': (id) => ({
    linkToken: `${id}${'A'.repeat(20)}`.slice(0, 100),
    phone: '020 7946 0999',
    when: words,
  }),
  'POST /api/screening/email/confirm': (id) => ({ linkToken: `${id}${'A'.repeat(20)}`.slice(0, 100) }),
  'POST /api/screening/mine/referees': () => ({
    name: 'Jo',
    relationship: 'Tutor',
    contact: 'a@example.org',
  }),
  'POST /api/screening/applications/:id/references/:reference/answers': () => ({
    version: 1,
    answers: REFERENCE,
  }),
  'POST /api/screening/applications/:id/references/:reference/confirm': () => ({
    version: 1,
    channel: 'phone',
  }),
  'POST /api/screening/applications/:id/references/:reference/another': version,
  'POST /api/screening/mine/interview': (id) => ({ slot: id }),
  'POST /api/screening/applications/:id/interview/slots': () => ({
    version: 1,
    timeZone: 'Europe/London',
    slots: [{ day: '2030-02-01', time: '10:00' }],
  }),
  'POST /api/screening/applications/:id/interview/forms': () => ({
    version: 1,
    scores: { motivation: 3, listening: 3, boundaries: 3, safety: 3, reliability: 3 },
    notes: words,
  }),
  'POST /api/screening/applications/:id/interview/look': () => ({ version: 1, verdict: 'goOn', note: words }),
  'POST /api/screening/applications/:id/checks': () => ({
    version: 1,
    check: { kind: 'identity', outcome: 'clear', issuedOn: '2030-01-15', channel: 'video' },
  }),
  'POST /api/screening/applications/:id/checks/requests': () => ({ version: 1, level: 'enhanced' }),
  'POST /api/screening/applications/:id/referral': () => ({
    ...{ version: 1, outcome: 'referred', on: '2030-01-15', note: words },
  }),
  'POST /api/cases/:id/authority-report': () => ({
    ...{ version: 1, task: 'report', outcome: 'reported', on: '2030-01-15', note: words },
  }),
  'POST /api/screening/checks/answers': (id) => ({
    ...{ request: id, level: 'enhanced', outcome: 'clear', issuedOn: '2030-01-15' },
    ...{ sentAt: '2030-01-16T10:00:00Z', signature: 'a'.repeat(64) },
  }),
  'POST /api/screening/applications/:id/moves': () => ({ to: 'active', version: 1, note: words }),
  'PUT /api/time/mine/settings': () => settings,
};

export const QUERIES: Readonly<Record<string, Sample>> = {
  'GET /api/coordination/mentors': () => ({ from: '0', group: 'all' }),
  'GET /api/callout/breaches': () => ({ from: '0' }),
  'GET /api/cases': () => ({ from: '0', queue: 'all' }),
  'GET /api/cases/:id/texts': () => ({ from: '0' }),
  'GET /api/mentors/me/requests': () => ({ from: '0' }),
  'GET /api/reports/mine': () => ({ from: '0' }),
  'GET /api/conversations/:id/entries': (id) => ({ before: id }),
  'GET /api/conversations/:id/entries/from-day': (id) => ({ from: '2030-01-15T00:00:00.000Z', upTo: id }),
  'GET /api/conversations/:id/entries/later': (id) => ({ after: id, upTo: id }),
  'GET /api/screening/applications': (id) => ({ after: id }),
  'GET /api/team-threads/:id': (id) => ({ before: id }),
};

export const PAYLOADS: Readonly<Record<string, Sample>> = {
  'message:send': (id) => ({ conversationId: id, clientMessageId: randomUUID(), text: words }),
  'conversation:sync': (id) => ({ conversationId: id, cursor: id }),
  'conversation:act': (id) => ({ conversationId: id, kind: 'type' }),
  'auth:renew': (id) => ({ accessToken: id }),
};
