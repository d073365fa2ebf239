import type { StaffRole } from '../../../shared/contracts/actor.ts';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import type { KithApp } from '../../app.ts';
import type { SettableClock } from '../../platform/clock/index.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { DEMO_MENTEES, DEMO_MENTORS, DEMO_PASSPHRASE, DEMO_STAFF } from './demoPeople.ts';
import type { DemoMentor } from './demoPeople.ts';
import { seedConversations } from './seedConversations.ts';

/** The demo people joined before the first of the demo conversations. */
const JOINED_DAYS_AGO = 15;

/** A demo person and their sign-in; staff and mentors need a one-time code too (`staff code`). */
export interface DemoSignIn {
  who: string;
  signInName: string;
  passphrase: string;
  /** Whether a sign-in asks for a one-time code. */
  hasSecondFactor: boolean;
}

const DEMO_WEEKS = 4;

interface Acting {
  accountId: string;
  role: StaffRole;
}

interface Staff {
  interviewer: Acting;
  approvers: readonly [Acting, Acting];
  lead: Acting;
}

/**
 * Fills an empty database with demo people by the commands that real people use: six mentors pass the steps of screening with an
 * interviewer and two other approvers. One transaction; does nothing when the demo people exist.
 */
export async function seedDemo({ features, platform }: SeededApp): Promise<DemoSignIn[]> {
  await seedOnce({ features, platform }, () => seedPeople({ features, platform }));
  return demoSignIns();
}

/**
 * As `seedDemo`, with people who joined two weeks ago, and conversations between them.
 * @param clock the clock of this app; afterwards it agrees again with what it said before
 */
export async function seedDemoWithConversations(
  { features, platform }: SeededApp,
  clock: SettableClock,
): Promise<DemoSignIn[]> {
  const now = clock.now();
  const joinedAt = new Date(now.getTime() - JOINED_DAYS_AGO * DAY_MS);
  await seedOnce({ features, platform }, () =>
    seedPeople({ features, platform }, { joined: joinedAt, now, clock }),
  );
  await seedConversations({ features, clock, now });
  return demoSignIns();
}

type SeededApp = Pick<KithApp, 'features' | 'platform'>;

/** Runs `seed` in a transaction, unless the first demo person exists. Refused in production. */
async function seedOnce({ features, platform }: SeededApp, seed: () => Promise<void>): Promise<void> {
  if (platform.config.mode === 'production') throw new Error('Demo people are refused in production.');
  await features.matching.seedTopics();
  const [first] = demoSignIns();
  const exists = first !== undefined && (await features.accounts.isNameTaken(first.signInName));
  if (!exists) await inTransaction(seed);
}

interface BackDating {
  clock: SettableClock;
  joined: Date;
  now: Date;
}

/** `backDating`: absent where all of them join now. Mentors with little time left always join now, in the week they spent. */
async function seedPeople({ features, platform }: SeededApp, backDating?: BackDating): Promise<void> {
  backDating?.clock.set(backDating.joined);
  const staff = await seedStaff(features);
  const isSpent = ({ leaveSeconds }: DemoMentor) => leaveSeconds !== undefined;
  for (const mentor of DEMO_MENTORS.filter((one) => !isSpent(one))) await seedMentor(features, mentor, staff);
  for (const mentee of DEMO_MENTEES) {
    await features.accounts.createMentee({ ...mentee, passphrase: DEMO_PASSPHRASE, demo: true });
  }
  backDating?.clock.set(backDating.now);
  for (const mentor of DEMO_MENTORS.filter(isSpent)) await seedMentor(features, mentor, staff);
  await seedRota(features, { ...staff, now: platform.clock.now() });
  // A sweep between here and the first conversation must not settle the others' minutes up to now.
  backDating?.clock.set(backDating.joined);
}

/** The sign-ins of all demo people, for the list that the command prints. */
const demoSignIns = (): DemoSignIn[] => [
  ...DEMO_MENTEES.map(({ signInName, ageBand }) => row(`mentee, ${ageBand}`, signInName)),
  ...DEMO_MENTORS.map(({ signInName, state, leaveSeconds }) =>
    withCode(row(`mentor, ${leaveSeconds === undefined ? state : 'minutes nearly spent'}`, signInName)),
  ),
  ...DEMO_STAFF.map(({ signInName, role, deskName }) => withCode(row(`${role}, "${deskName}"`, signInName))),
];

const withCode = (person: DemoSignIn): DemoSignIn => ({ ...person, hasSecondFactor: true });

const row = (who: string, signInName: string): DemoSignIn => ({
  who,
  signInName,
  passphrase: DEMO_PASSPHRASE,
  hasSecondFactor: false,
});

/** Creates the demo staff, and returns those who take a part in screening. */
async function seedStaff({ accounts }: KithApp['features']): Promise<Staff> {
  const made = new Map<string, Acting>();
  for (const { signInName, role, deskName } of DEMO_STAFF) {
    const person = { role, deskName, signInName, passphrase: DEMO_PASSPHRASE, demo: true };
    const { accountId } = await accounts.createStaff({ ...person, approvedAgeBands: AGE_BANDS });
    made.set(signInName, { accountId, role });
  }
  const interviewer = made.get('demo-moderator');
  const first = made.get('demo-coordinator-one');
  const second = made.get('demo-coordinator-two');
  const lead = made.get('demo-lead');
  if (!interviewer || !first || !second || !lead) throw new Error('the demo staff are not complete');
  return { interviewer, approvers: [first, second], lead };
}

/** Creates a demo mentor with a second factor and all training, and takes the application to its state. */
async function seedMentor(features: KithApp['features'], mentor: DemoMentor, staff: Staff): Promise<void> {
  const { signInName, state, form, leaveSeconds } = mentor;
  const { accountId: mentorId } = await features.accounts.createMentor({
    signInName,
    passphrase: DEMO_PASSPHRASE,
    demo: true,
  });
  await features.accounts.enrolSecondFactor(mentorId);
  await features.training.passForSeed(mentorId);
  const approvedAgeBands = [...form.ageBands];
  await features.screening.advanceApplication({ mentorId, form, to: state, approvedAgeBands, staff });
  if (leaveSeconds !== undefined) await features.time.spendForSeed({ mentorId, leaveSeconds });
}

/** The desk from 4 to 10 pm, on call around it, for four weeks from yesterday, so that a shift runs now. */
async function seedRota(
  { callout }: KithApp['features'],
  { interviewer, lead, now }: Staff & { now: Date },
): Promise<void> {
  const actor = { ...lead, sessionId: 'seed' };
  const idsOf = (...people: Acting[]) => people.map(({ accountId }) => callout.staffIds(accountId));
  const atDesk = { from: '16:00', to: '22:00', atDesk: true, people: idsOf(interviewer, lead) };
  const onCall = { from: '22:00', to: '16:00', atDesk: false, people: idsOf(interviewer, lead) };
  for (let day = -1; day < 6; day += 1) {
    const date = new Date(now.getTime() + day * DAY_MS).toISOString().slice(0, 10);
    for (const shift of [atDesk, onCall])
      await callout.addShifts({ actor, day: date, weeks: DEMO_WEEKS, ...shift });
  }
}
