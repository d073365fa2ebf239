import mongoose from 'mongoose';
import { URI } from 'otpauth';
import { refreshSessionEndpoint, signInEndpoint } from '../../shared/contracts/accounts.ts';
import {
  joinAsMenteeEndpoint,
  joinAsMentorEndpoint,
  suggestSignInNameEndpoint,
} from '../../shared/contracts/joining.ts';
import type { Session } from '../../shared/contracts/accounts.ts';
import type { StaffRole } from '../../shared/contracts/actor.ts';
import { AGE_BANDS } from '../../shared/contracts/common.ts';
import type { AgeBand } from '../../shared/contracts/common.ts';
import type { ApplicationForm } from '../../shared/contracts/screening.ts';
import { openStaffLinkEndpoint, redeemStaffLinkEndpoint } from '../../shared/contracts/staffAccounts.ts';
import type { ScreeningState } from '../../shared/domain/screening/states.ts';
import type { ApiClient } from './apiClient.ts';
import type { TestApp } from './startTestApp.ts';

/** A person who is signed in, on a browser of their own. */
export interface Someone {
  client: ApiClient;
  signInName: string;
  passphrase: string;
  session: Session;
}

export interface Joined extends Someone {
  recoveryCode: string;
}

/** What everybody types here, the demo people of the seed too. */
export const PASSPHRASE = 'a lamp in the window';

/** A young person who has just joined by the front door, on a device of their own. */
export async function joinMentee(app: TestApp, ageBand: AgeBand = '16-17'): Promise<Joined> {
  const client = app.visitor();
  const { nameToken, signInName } = await client.call(suggestSignInNameEndpoint);
  const body = { nameToken, passphrase: PASSPHRASE, ageBand, understoodSecrecy: true } as const;
  return keep(client, { signInName, ...(await client.call(joinAsMenteeEndpoint, { body })) });
}

/** A volunteer who has just joined; no one has looked at them yet. */
export async function joinMentor(app: TestApp): Promise<Joined> {
  const client = app.visitor();
  const { nameToken, signInName } = await client.call(suggestSignInNameEndpoint);
  const body = { nameToken, passphrase: PASSPHRASE, understoodScreening: true } as const;
  return keep(client, { signInName, ...(await client.call(joinAsMentorEndpoint, { body })) });
}

async function keep(
  client: ApiClient,
  joined: { signInName: string; session: Session; recoveryCode: string },
): Promise<Joined> {
  await renewToken(client);
  const session = { ...joined.session, accessToken: client.accessToken() ?? '' };
  return { client, passphrase: PASSPHRASE, ...joined, session };
}

/** A person who is there already, the demo people of the seed for one. */
export async function signInAs(app: TestApp, signInName: string, oneTimeCode?: string): Promise<Someone> {
  const client = app.visitor();
  const body = { signInName, passphrase: PASSPHRASE, ownDevice: true, ...(oneTimeCode && { oneTimeCode }) };
  const session = await client.call(signInEndpoint, { body });
  client.useToken(session.accessToken);
  return { client, signInName, passphrase: PASSPHRASE, session };
}

/** Gets a fresh access token by the cookie of the browser, for instance after the clock was moved. */
export async function renewToken(client: ApiClient): Promise<void> {
  client.useToken((await client.call(refreshSessionEndpoint, { body: { ownDevice: true } })).accessToken);
}

/** A one-time code of a demo person that can be used now; one may be asked for twice in half a minute, so the used one is forgotten. */
export async function demoCode(app: TestApp, signInName: string): Promise<string> {
  const accounts = mongoose.connection.collection('accounts');
  await accounts.updateMany(
    { demo: true, secondFactor: { $ne: null } },
    { $set: { 'secondFactor.lastStep': 0 } },
  );
  return app.features.accounts.oneTimeCodeOf(signInName);
}

export interface StaffMember extends Someone {
  accountId: string;
  role: StaffRole;
  /** What their authenticator shows. */
  oneTimeCode(): string;
}

/** A person who was made staff the only way there is, and has signed in with both factors. */
export async function hireStaff(
  app: TestApp,
  input: { role: StaffRole; deskName: string; approvedAgeBands?: AgeBand[] },
): Promise<StaffMember> {
  const { accounts } = app.features;
  const { role, deskName, approvedAgeBands = [...AGE_BANDS] } = input;
  const signInName = await accounts.freeSignInName();
  const person = { role, deskName, approvedAgeBands, signInName, passphrase: PASSPHRASE };
  const created = await accounts.createStaff(person);
  const oneTimeCode = () => authenticatorCode(created.otpauthUri, app.clock.now());
  const { accountId } = created;
  return { ...(await signInAs(app, signInName, oneTimeCode())), accountId, role, oneTimeCode };
}

/** The person of a one-time link sets up both factors and signs in. For a reset: by the passphrase that is there already. */
export async function redeemLink(
  app: TestApp,
  { linkToken, passphrase = PASSPHRASE }: { linkToken: string; passphrase?: string },
): Promise<Someone & { oneTimeCode: () => string }> {
  const visitor = app.visitor();
  const opened = await visitor.call(openStaffLinkEndpoint, { body: { linkToken } });
  const { setupToken, otpauthUri, signInName } = opened;
  const oneTimeCode = () => authenticatorCode(otpauthUri, app.clock.now());
  const body = { linkToken, setupToken, passphrase, oneTimeCode: oneTimeCode() };
  await visitor.call(redeemStaffLinkEndpoint, { body });
  app.clock.advance({ seconds: 30 });
  return { ...(await signInAs(app, signInName, oneTimeCode())), oneTimeCode };
}

/** What an authenticator that was given this address shows at an instant. */
export function authenticatorCode(otpauthUri: string, at: Date): string {
  const parsed = URI.parse(otpauthUri);
  if (!('period' in parsed)) throw new Error('this is no time-based authenticator');
  return parsed.generate({ timestamp: at.getTime() });
}

/** The three people who take an application through. */
export interface ScreeningStaff {
  interviewer: StaffMember;
  approvers: readonly [StaffMember, StaffMember];
}

export async function hireScreeningStaff(app: TestApp): Promise<ScreeningStaff> {
  return {
    interviewer: await hireStaff(app, { role: 'moderator', deskName: 'Sable' }),
    approvers: [
      await hireStaff(app, { role: 'coordinator', deskName: 'Rook' }),
      await hireStaff(app, { role: 'coordinator', deskName: 'Wick' }),
    ],
  };
}

/** What a good application says; anything of it can be another. */
export function applicationOf(change: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    fullName: 'Oluwaseun Featherstonehaugh',
    email: 'o.featherstonehaugh@example.org',
    nation: 'england',
    timeZone: 'Europe/London',
    weeklyMinutes: 120,
    topicIds: ['topic-exams', 'topic-family'],
    experience: 'I resat a year and told nobody at home until the second term.',
    motivation: 'Somebody listened to me then, and it changed how it went.',
    ageBands: ['13-15', '16-17', '18-25'],
    referees: [
      {
        name: 'Marguerite Thistlewood',
        relationship: 'Line manager for six years',
        contact: '020 7946 0999',
      },
      { name: 'Anneliese Quartermain', relationship: 'Youth club leader', contact: 'a.q@example.org' },
    ],
    codeOfConductVersion: 1,
    ...change,
  };
}

export interface ScreenedMentor extends Joined {
  accountId: string;
  /** What mentees see them as. */
  alias: string;
}

/** A volunteer who has been taken down the road by the moves that staff make. Topics have to be seeded. */
export async function screenMentor(
  app: TestApp,
  input: {
    staff: ScreeningStaff;
    to?: ScreeningState;
    form?: Partial<ApplicationForm>;
    approvedAgeBands?: AgeBand[];
  },
): Promise<ScreenedMentor> {
  const { staff, to = 'active', form, approvedAgeBands = ['13-15', '16-17', '18-25'] } = input;
  const { signInName, accountId, recoveryCode } = await createMentor(app);
  await app.features.training.passForSeed(accountId);
  await app.features.screening.advanceApplication({
    mentorId: accountId,
    form: applicationOf(form),
    to,
    approvedAgeBands,
    staff,
  });
  const someone = await signInAs(app, signInName);
  await app.features.accounts.enrolSecondFactor(accountId);
  return { ...someone, recoveryCode, accountId, alias: someone.session.me.persona?.alias ?? '' };
}

const aliases = new WeakMap<TestApp, Set<string>>();

/** Aliases are not unique, but tests tell mentors apart by them: a person who is called like another is left alone. */
async function createMentor(app: TestApp) {
  const { accounts } = app.features;
  const taken = aliases.get(app) ?? new Set();
  aliases.set(app, taken);
  for (;;) {
    const signInName = await accounts.freeSignInName();
    const created = await accounts.createMentor({ signInName, passphrase: PASSPHRASE });
    const alias = (await accounts.findPerson(created.accountId))?.persona?.alias ?? '';
    if (taken.has(alias)) continue;
    taken.add(alias);
    return { signInName, ...created };
  }
}
