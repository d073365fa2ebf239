import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import type { StaffRole } from '../../../shared/contracts/actor.ts';
import { sessionOverPush } from '../../../shared/contracts/realtime.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { listApplicationsEndpoint } from '../../../shared/contracts/screening.ts';
import {
  askStaffChangeEndpoint,
  confirmStaffRequestEndpoint,
  disableStaffEndpoint,
  inviteStaffEndpoint,
  listOwnSignInsEndpoint,
  listStaffEndpoint,
  openStaffLinkEndpoint,
  redeemStaffLinkEndpoint,
  withdrawStaffRequestEndpoint,
} from '../../../shared/contracts/staffAccounts.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import {
  authenticatorCode,
  hireStaff,
  joinMentee,
  joinMentor,
  redeemLink,
  renewToken,
} from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { heldByMentee, sitDown } from '../moderation/desk.ts';

let app: TestApp;
let linden: StaffMember;
let hazel: StaffMember;
let alder: StaffMember;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());
beforeEach(async () => {
  linden = await hireStaff(app, { role: 'admin', deskName: 'Linden' });
  hazel = await hireStaff(app, { role: 'admin', deskName: 'Hazel' });
  alder = await hireStaff(app, { role: 'safeguardingLead', deskName: 'Alder' });
});

const staffSeenBy = ({ client }: { client: ApiClient }) => client.call(listStaffEndpoint);

/** The newest request that waits. */
async function newestRequest(): Promise<string> {
  const { requests } = await staffSeenBy(linden);
  return requests.at(-1)?.id ?? '';
}

/** Linden asks for a new member of staff. */
async function invite(role: StaffRole = 'moderator', deskName = 'Sable') {
  const body = { deskName, role, approvedAgeBands: ['16-17' as const] };
  const { linkToken } = await linden.client.call(inviteStaffEndpoint, { body });
  return { id: await newestRequest(), linkToken: linkToken ?? '' };
}

const confirm = ({ client }: { client: ApiClient }, id: string) =>
  client.call(confirmStaffRequestEndpoint, { params: { id } });

/** The id of one's own account. */
const ownIdOf = async (person: { client: ApiClient }) =>
  (await staffSeenBy(person)).members.find(({ isMe }) => isMe)?.id ?? '';

const memberIdOf = async ({ signInName }: { signInName: string }, deskName: string) => {
  const { members } = await staffSeenBy(linden);
  const found = members.filter((one) => one.deskName === deskName && one.closedAt === null).at(-1);
  if (!found) throw new Error(`${signInName} is not on the list`);
  return found.id;
};

describe('R47: an invitation', () => {
  test('makes a member of staff once another person has confirmed it: both factors are their own', async () => {
    const { id, linkToken } = await invite();
    expect(await refusalOf(redeemLink(app, { linkToken }))).toMatchObject({ code: 'linkGone' });
    await confirm(hazel, id);
    const sable = await redeemLink(app, { linkToken });
    expect(sable.session.me).toMatchObject({
      role: 'moderator',
      hasSecondFactor: true,
      persona: { alias: 'Sable' },
    });
    expect((await sable.client.call(listCasesEndpoint, { query: {} })).cases).toEqual([]);
    expect(await refusalOf(redeemLink(app, { linkToken }))).toMatchObject({ code: 'linkGone' });
  });

  test('is not confirmed by who asked, and the safeguarding lead may confirm it', async () => {
    const { id } = await invite();
    expect(await refusalOf(confirm(linden, id))).toMatchObject({ code: 'secondPersonNeeded' });
    await confirm(alder, id);
    expect(await refusalOf(confirm(hazel, id))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('S9: of two who confirm one grant at once, one does, in each of fifty rounds', async () => {
    for (let round = 0; round < 50; round += 1) {
      const { id } = await invite('coordinator', `Round ${round}`);
      const outcomes = await Promise.allSettled([confirm(hazel, id), confirm(alder, id)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
    const rows = mongoose.connection.collection('audit_rows');
    expect(await rows.countDocuments({ action: 'staff.confirmed.invitation.coordinator' })).toBe(50);
  }, 120_000);

  test('runs out after three days, and is of no use once it was withdrawn', async () => {
    const late = await invite();
    await confirm(hazel, late.id);
    const withdrawn = await invite();
    await confirm(hazel, withdrawn.id);
    await hazel.client.call(withdrawStaffRequestEndpoint, { params: { id: withdrawn.id } });
    expect(await refusalOf(redeemLink(app, withdrawn))).toMatchObject({ code: 'linkGone' });
    app.clock.advance({ days: 3 });
    expect(await refusalOf(redeemLink(app, late))).toMatchObject({ code: 'linkGone' });
  });

  test('of two who use the link at once, one has the account', async () => {
    const { id, linkToken } = await invite('moderator', 'Twice');
    await confirm(hazel, id);
    const opened = await app.visitor().call(openStaffLinkEndpoint, { body: { linkToken } });
    const other = await app.visitor().call(openStaffLinkEndpoint, { body: { linkToken } });
    const outcomes = await Promise.allSettled(
      [opened, other].map(({ setupToken, otpauthUri }) => {
        const oneTimeCode = authenticatorCode(otpauthUri, app.clock.now());
        const body = { linkToken, setupToken, passphrase: 'a lamp in the window', oneTimeCode };
        return app.visitor().call(redeemStaffLinkEndpoint, { body });
      }),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { members } = await staffSeenBy(linden);
    expect(members.filter(({ deskName }) => deskName === 'Twice')).toHaveLength(1);
  });

  test('leaves nothing of its link in the store or the log', async () => {
    const { linkToken } = await invite();
    await refusalOf(redeemLink(app, { linkToken }));
    const store = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    expect(`${store}\n${app.logs.join('\n')}`).not.toContain(linkToken);
  });
});

describe('R47: a change of a staff account', () => {
  /** Linden asks for a change of this member's account. */
  const ask = async (id: string, change: { kind: 'factorReset' } | { kind: 'role'; role: StaffRole }) => {
    const body = change.kind === 'role' ? { ...change, approvedAgeBands: [] } : change;
    const { linkToken } = await linden.client.call(askStaffChangeEndpoint, { params: { id }, body });
    return { id: await newestRequest(), linkToken: linkToken ?? '' };
  };

  test('of the role holds once a second person has confirmed it, and ends the sessions with the old one', async () => {
    const rook = await hireStaff(app, { role: 'moderator', deskName: 'Rook' });
    const { id } = await ask(await memberIdOf(rook, 'Rook'), { kind: 'role', role: 'coordinator' });
    expect((await rook.client.call(getMeEndpoint)).role).toBe('moderator');
    await confirm(hazel, id);
    expect(await refusalOf(rook.client.call(getMeEndpoint))).toMatchObject({ code: 'sessionEnded' });
    app.clock.advance({ seconds: 30 });
    const { signInName, passphrase } = rook;
    const body = { signInName, passphrase, oneTimeCode: rook.oneTimeCode() };
    expect((await app.visitor().call(signInEndpoint, { body })).me.role).toBe('coordinator');
  });

  test('is not asked for oneself, not confirmed by whom it is about, and asked for once', async () => {
    const own = await ownIdOf(linden);
    expect(await refusalOf(ask(own, { kind: 'role', role: 'safeguardingLead' }))).toMatchObject({
      code: 'secondPersonNeeded',
    });
    const { id } = await ask(await ownIdOf(hazel), { kind: 'role', role: 'safeguardingLead' });
    expect(await refusalOf(confirm(hazel, id))).toMatchObject({ code: 'secondPersonNeeded' });
    const again = ask(await ownIdOf(hazel), { kind: 'role', role: 'coordinator' });
    expect(await refusalOf(again)).toMatchObject({ code: 'staffRequestWaits' });
  });

  test('S9: a lost factor is reset by a second person, and set up anew with the person’s own passphrase', async () => {
    const rook = await hireStaff(app, { role: 'moderator', deskName: 'Rookery' });
    const { id, linkToken } = await ask(await memberIdOf(rook, 'Rookery'), { kind: 'factorReset' });
    await confirm(alder, id);
    app.clock.advance({ seconds: 30 });
    const { signInName, passphrase } = rook;
    const old = { signInName, passphrase, oneTimeCode: rook.oneTimeCode() };
    expect(await refusalOf(app.visitor().call(signInEndpoint, { body: old }))).toMatchObject({
      code: 'badOneTimeCode',
    });
    const wrong = redeemLink(app, { linkToken, passphrase: 'not the right words at all' });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'wrongPassphrase' });
    expect((await redeemLink(app, { linkToken })).session.me.persona?.alias).toBe('Rookery');
  });

  test('S9: disabling ends sessions, releases claims, withdraws what was asked, and closes open sockets within a second', async () => {
    const rook = await sitDown(app, 'Bracken');
    const { found } = await heldByMentee(app, rook);
    await rook.claim(found);
    const line = await app.connect(rook.client);
    const startedAt = performance.now();
    await linden.client.call(disableStaffEndpoint, { params: { id: await memberIdOf(rook, 'Bracken') } });
    await line.next(sessionOverPush);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(await refusalOf(rook.client.call(getMeEndpoint))).toMatchObject({ code: 'sessionEnded' });
    const { signInName, passphrase } = rook;
    const body = { signInName, passphrase, oneTimeCode: rook.oneTimeCode() };
    expect(await refusalOf(app.visitor().call(signInEndpoint, { body }))).toMatchObject({
      code: 'accountClosed',
    });
    const wick = await sitDown(app, 'Wick');
    expect(await wick.open(found.id)).toMatchObject({ claimedBy: null });
  });

  test('S9: who is disabled during a sign-in has no session afterwards, in each of twenty rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const name = `Fern ${round}`;
      const fern = await hireStaff(app, { role: 'coordinator', deskName: name });
      const id = await memberIdOf(fern, name);
      app.clock.advance({ seconds: 30 });
      await renewToken(linden.client);
      const { signInName, passphrase } = fern;
      const body = { signInName, passphrase, oneTimeCode: fern.oneTimeCode() };
      const visitor = app.visitor();
      const [signedIn, disabled] = await Promise.allSettled([
        visitor.call(signInEndpoint, { body }),
        linden.client.call(disableStaffEndpoint, { params: { id } }),
      ]);
      expect(disabled.status).toBe('fulfilled');
      if (signedIn.status === 'fulfilled') visitor.useToken(signedIn.value.accessToken);
      expect((await visitor.send({ path: '/api/me' })).status).not.toBe(200);
    }
  }, 120_000);

  test('is not done to oneself', async () => {
    const params = { id: await ownIdOf(linden) };
    expect(await refusalOf(linden.client.call(disableStaffEndpoint, { params }))).toMatchObject({
      code: 'secondPersonNeeded',
    });
  });
});

describe('the doors of staff accounts', () => {
  test('are open to admins; the safeguarding lead sees and confirms; everybody else is refused', async () => {
    const others = [
      await hireStaff(app, { role: 'moderator', deskName: 'Rook' }),
      await hireStaff(app, { role: 'coordinator', deskName: 'Tansy' }),
      await joinMentee(app),
      await joinMentor(app),
    ];
    const id = await ownIdOf(hazel);
    const body = { deskName: 'Moth', role: 'moderator' as const, approvedAgeBands: [] };
    const doors = [
      ({ client }: { client: ApiClient }) => client.call(inviteStaffEndpoint, { body }),
      ({ client }: { client: ApiClient }) =>
        client.call(askStaffChangeEndpoint, { params: { id }, body: { kind: 'factorReset' } }),
      ({ client }: { client: ApiClient }) => client.call(disableStaffEndpoint, { params: { id } }),
    ];
    for (const knock of doors)
      for (const person of [...others, alder])
        expect(await refusalOf(knock(person))).toMatchObject({ code: 'notAllowed' });
    for (const person of others) {
      expect(await refusalOf(staffSeenBy(person))).toMatchObject({ code: 'notAllowed' });
      expect(await refusalOf(confirm(person, id))).toMatchObject({ code: 'notAllowed' });
    }
    expect((await staffSeenBy(alder)).members.length).toBeGreaterThan(3);
  });

  test('an admin has no cases and no screening', async () => {
    expect(await refusalOf(linden.client.call(listCasesEndpoint, { query: {} }))).toMatchObject({
      code: 'notAllowed',
    });
    expect(await refusalOf(linden.client.call(listApplicationsEndpoint))).toMatchObject({
      code: 'notAllowed',
    });
  });

  test('R38: a member of staff sees their own sign-ins, with the tries that failed at the code', async () => {
    const rook = await hireStaff(app, { role: 'moderator', deskName: 'Rook' });
    const { signInName, passphrase } = rook;
    const wrong = { signInName, passphrase, oneTimeCode: '000000' };
    await refusalOf(app.visitor().call(signInEndpoint, { body: wrong }));
    const { signIns } = await rook.client.call(listOwnSignInsEndpoint);
    expect(signIns.map(({ outcome }) => outcome).sort()).toEqual(['codeRefused', 'signedIn']);
  });
});
