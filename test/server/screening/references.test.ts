import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerReferenceEndpoint,
  openReferenceEndpoint,
  ringRefereeEndpoint,
} from '../../../shared/contracts/references.ts';
import type { ReferenceAnswers } from '../../../shared/contracts/references.ts';
import {
  getMyApplicationEndpoint,
  submitMyApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import {
  confirmContactEmailEndpoint,
  resendEmailProofEndpoint,
} from '../../../shared/contracts/contactEmail.ts';
import {
  askAnotherRefereeEndpoint,
  confirmReferenceEndpoint,
  nameRefereeEndpoint,
  takeReferenceEndpoint,
} from '../../../shared/contracts/screeningEvidence.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startOwnRedis } from '../../support/ownRedis.ts';
import type { OwnRedis } from '../../support/ownRedis.ts';
import { applicationOf, hireScreeningStaff, joinMentor, signInAs } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { secretIn, startMailbox } from '../notifications/mailbox.ts';
import type { Mailbox } from '../notifications/mailbox.ts';
import { findNewest, roadOf, wayTo } from './road.ts';
import type { Case } from './road.ts';

const GUESSES = Number(process.env['KITH_GUESSES'] ?? 120);

let app: TestApp;
let mailbox: Mailbox;
let redis: OwnRedis;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  mailbox = await startMailbox();
  redis = await startOwnRedis();
  const environment = {
    ...{ KITH_SMTP_URL: mailbox.url, KITH_MAIL_FROM: 'notes@kith.example', REDIS_URL: redis.url },
    ...{ KITH_RATE_FACTOR: '1', KITH_LOG_LEVEL: 'debug' },
  };
  app = await startTestApp({ environment });
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(async () => {
  await app.stop();
  await redis.end();
  await mailbox.stop();
});

const ANSWERS: ReferenceAnswers = {
  known: 'Six years, as her line manager.',
  character: 'Patient to a fault. I would trust her with my own.',
  withYoungPeople: 'She ran the reading club without a cross word.',
  worried: 'no',
  recommend: 'yes',
};

const mailsTo = (address: string) =>
  mailbox.mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === address));

const secretsTo = (address: string, page: 'reference' | 'confirm-application') =>
  mailsTo(address).map((mail) => secretIn(mail, page));

let count = 0;
/** A volunteer whose two referees are asked by mail. */
async function asked(): Promise<Case & { addresses: readonly [string, string] }> {
  count += 1;
  const addresses = [`first-${count}@example.org`, `second-${count}@example.org`] as const;
  const referees = addresses.map((contact) => ({ name: `Nell ${count}`, relationship: 'Tutor', contact }));
  const mentor = await joinMentor(app);
  const body = applicationOf({ email: `own-${count}@example.org`, referees });
  await mentor.client.call(submitMyApplicationEndpoint, { body });
  const newest = await findNewest(staff.interviewer.client, mentor.session.me.persona?.alias);
  const which = { mentor, id: newest?.id ?? '', version: newest?.version ?? 0, addresses };
  await road.walk(which, wayTo('referencesPending'));
  await app.sweepNow();
  return which;
}

const open = (linkToken: string) => app.visitor().call(openReferenceEndpoint, { body: { linkToken } });
const answer = (linkToken: string, answers: ReferenceAnswers = ANSWERS) =>
  app.visitor().call(answerReferenceEndpoint, { body: { linkToken, answers } });

/** Moves the clock, and signs staff in again, whose sessions have ended by then. */
async function waitDays(days: number): Promise<void> {
  app.clock.advance({ days });
  const { interviewer } = staff;
  const again = await signInAs(app, interviewer.signInName, interviewer.oneTimeCode());
  interviewer.client = again.client;
}

describe('R2: a referee', () => {
  test('is asked by mail with a link of their own, which works once, and for their application alone', async () => {
    const which = await asked();
    const [first, second] = which.addresses;
    const [link = ''] = secretsTo(first, 'reference');
    const [other = ''] = secretsTo(second, 'reference');
    expect(link).not.toBe(other);
    expect(await open(link)).toEqual({
      ...{ applicant: 'Oluwaseun Featherstonehaugh', referee: `Nell ${count}`, askedToBeRung: false },
    });
    await answer(link);
    expect((await refusalOf(answer(link))).code).toBe('linkGone');
    expect((await refusalOf(open(link))).code).toBe('linkGone');
    const seen = await road.look(which);
    expect(seen.references.map(({ state, answers }) => [state, answers])).toEqual([
      ['received', ANSWERS],
      ['asked', null],
    ]);
    expect(mailsTo(first)[0]?.text).not.toContain('Oluwaseun');
  });

  test('two answers at the same instant are one', async () => {
    const which = await asked();
    const [link = ''] = secretsTo(which.addresses[0], 'reference');
    const outcomes = await Promise.allSettled([answer(link), answer(link), answer(link)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('finds a link forged, too old, or of an application that is over, useless', async () => {
    const which = await asked();
    const [link = ''] = secretsTo(which.addresses[0], 'reference');
    expect((await refusalOf(open(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`))).code).toBe(
      'linkGone',
    );
    await road.walk(which, ['referencesPending', 'withdrawn']);
    expect((await refusalOf(answer(link))).code).toBe('linkGone');
    const late = await asked();
    const [old = ''] = secretsTo(late.addresses[0], 'reference');
    await waitDays(71);
    expect((await refusalOf(open(old))).code).toBe('linkGone');
  });

  test('leaves no words, names, addresses or secrets in the store or the log', async () => {
    const which = await asked();
    const [first] = which.addresses;
    const [link = ''] = secretsTo(first, 'reference');
    await answer(link);
    const stored = [...(await road.dump()).values()].flat().join('\n');
    const { character, known, withYoungPeople } = ANSWERS;
    for (const words of [
      character,
      known,
      withYoungPeople,
      first,
      `Nell ${count}`,
      link,
      `own-${count}@example.org`,
    ])
      expect([words, stored.includes(words), app.logs.join('\n').includes(words)]).toEqual([
        words,
        false,
        false,
      ]);
  });

  test('asks to be rung: reminders stop, and staff write down the call', async () => {
    const which = await asked();
    const [first, second] = which.addresses;
    const [link = ''] = secretsTo(first, 'reference');
    const ring = { phone: '020 7946 0123', when: 'Weekdays after five' };
    await app.visitor().call(ringRefereeEndpoint, { body: { linkToken: link, ...ring } });
    await waitDays(14);
    await app.sweepNow();
    expect([mailsTo(first).length, mailsTo(second).length]).toEqual([1, 2]);
    const seen = await road.look(which);
    expect(seen.references[0]).toMatchObject({ state: 'ringMe', ring });
    const { client } = staff.interviewer;
    const params = { id: which.id, reference: seen.references[0]?.id ?? '' };
    const taken = await client.call(takeReferenceEndpoint, {
      params,
      body: { version: seen.version, answers: ANSWERS },
    });
    expect(taken.references[0]).toMatchObject({ state: 'received', channel: 'phone' });
    const confirm = (channel: 'phone' | 'inPerson') =>
      client.call(confirmReferenceEndpoint, { params, body: { version: taken.version, channel } });
    expect((await refusalOf(confirm('phone'))).fields).toHaveProperty('channel');
    expect((await confirm('inPerson')).references[0]?.confirmed).toMatchObject({
      by: 'Sable',
      channel: 'inPerson',
    });
  });
});

describe('R2: references as evidence', () => {
  test('two that speak for the volunteer are needed, one of them confirmed; a doubtful one counts for nothing', async () => {
    const which = await asked();
    const [first = '', second = ''] = which.addresses.flatMap((to) => secretsTo(to, 'reference'));
    const missing = async () =>
      (await road.look(which)).moves.find(({ to }) => to === 'checksPending')?.missing;
    expect(await missing()).toEqual(['references', 'secondChannel']);
    await answer(first);
    await answer(second, { ...ANSWERS, recommend: 'notSure' });
    expect(await missing()).toEqual(['references', 'secondChannel']);
    const seen = await road.look(which);
    const params = { id: which.id, reference: seen.references[1]?.id ?? '' };
    const { client } = staff.interviewer;
    await client.call(askAnotherRefereeEndpoint, { params, body: { version: seen.version } });
    const own = which.mentor.client;
    expect((await own.call(getMyApplicationEndpoint)).refereesWanted).toBe(1);
    const named = { name: 'Third', relationship: 'Aunt’s friend', contact: `third-${count}@example.org` };
    await own.call(nameRefereeEndpoint, { body: named });
    expect((await refusalOf(own.call(nameRefereeEndpoint, { body: named }))).code).toBe('moveNotAllowed');
    await app.sweepNow();
    const [third = ''] = secretsTo(named.contact, 'reference');
    await answer(third);
    expect(await missing()).toEqual(['secondChannel']);
    const { references, version } = await road.look(which);
    await client.call(confirmReferenceEndpoint, {
      params: { id: which.id, reference: references[0]?.id ?? '' },
      body: { version, channel: 'phone' },
    });
    expect(await missing()).toEqual([]);
  });
});

describe('R2: reminders', () => {
  test('go out at two and four weeks, each once and in order, and another is asked for at six, with Redis emptied between', async () => {
    const which = await asked();
    const [first, second] = which.addresses;
    await answer(secretsTo(second, 'reference')[0] ?? '');
    const own = which.mentor;
    const titles = () => mailsTo(first).map(({ text = '' }) => text.split('\n')[0]?.slice(0, 20));
    for (const [days, expected] of [
      [13, 1],
      [1, 2],
      [13, 2],
      [1, 3],
      [13, 3],
      [1, 3],
    ] as const) {
      await waitDays(days);
      await redis.empty();
      await Promise.all([app.sweepNow(), app.sweepNow()]);
      expect([days, mailsTo(first).length]).toEqual([days, expected]);
    }
    expect(titles()).toEqual(['Someone who wants to', 'Two weeks ago we ask', 'This is our last mai']);
    expect(mailsTo(second)).toHaveLength(1);
    const { signInName } = own;
    const { client } = await signInAs(app, signInName);
    expect((await client.call(getMyApplicationEndpoint)).refereesWanted).toBe(1);
    // Every link works until one is used.
    const links = secretsTo(first, 'reference');
    expect(new Set(links).size).toBe(3);
    await answer(links[0] ?? '');
    expect((await refusalOf(answer(links[2] ?? ''))).code).toBe('linkGone');
  });

  test('an address that is refused for good is rung instead', async () => {
    mailbox.refuse = 'first-';
    const which = await asked();
    mailbox.refuse = null;
    expect((await road.look(which)).references[0]).toMatchObject({ onlyByPhone: true, mailsSent: 0 });
  });
});

describe('the contact address of a volunteer', () => {
  test('is confirmed by its link alone, and the application waits for that', async () => {
    const mentor = await joinMentor(app);
    const email = 'volunteer-of-her-own@example.org';
    await mentor.client.call(submitMyApplicationEndpoint, { body: applicationOf({ email }) });
    const mine = async () => (await mentor.client.call(getMyApplicationEndpoint)).emailConfirmed;
    await app.sweepNow();
    await mentor.client.call(resendEmailProofEndpoint);
    await app.sweepNow();
    const [link = '', again = ''] = secretsTo(email, 'confirm-application');
    expect(await mine()).toBe(false);
    const newest = await findNewest(staff.interviewer.client, mentor.session.me.persona?.alias);
    const which = { mentor, id: newest?.id ?? '', version: newest?.version ?? 0 };
    const missing = async () => (await road.look(which)).moves[0]?.missing;
    expect(await missing()).toContain('email');
    const confirm = (linkToken: string) =>
      app.visitor().call(confirmContactEmailEndpoint, { body: { linkToken } });
    await confirm(link);
    expect(await mine()).toBe(true);
    expect(await missing()).not.toContain('email');
    expect((await refusalOf(confirm(again))).code).toBe('linkGone');
    expect((await refusalOf(mentor.client.call(resendEmailProofEndpoint))).code).toBe('moveNotAllowed');
  });
});

describe('guesses', () => {
  test('at links are refused by limit after a few, whatever is guessed, while a link that works goes on elsewhere', async () => {
    const visitor = app.visitor();
    const codes = new Map<string, number>();
    for (let made = 0; made < GUESSES; made += 1) {
      const linkToken = `guess-${String(made).padStart(26, '0')}`;
      const { code } = await refusalOf(visitor.call(openReferenceEndpoint, { body: { linkToken } }));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect([...codes.keys()].sort()).toEqual(['linkGone', 'tooMany']);
    expect(codes.get('linkGone')).toBeLessThanOrEqual(30);
    expect(codes.get('tooMany')).toBeGreaterThanOrEqual(GUESSES - 30);
  });
});
