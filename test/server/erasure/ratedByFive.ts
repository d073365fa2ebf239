import { getMentorRatingsEndpoint } from '../../../shared/contracts/mentorRatings.ts';
import { eraseAccountEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { getStandingEndpoint } from '../../../shared/contracts/reputation.ts';
import { hireScreeningStaff, PASSPHRASE } from '../../support/people.ts';
import type { Someone } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { toReleaseDay } from '../reputation/ledger.ts';
import { end, proposalOf, rate, reflect, talkEnough } from '../reputation/rating.ts';
import { startMatchedConversation, comeBack, list, newMentor } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';

/** What the five say, and the words of those who write any. */
const SAID = [
  [1, 'You were kind when the exams were too much.'],
  [1, undefined],
  [0, undefined],
  [-1, undefined],
  [1, undefined],
] as const;

export function erase({ client }: Pick<Someone, 'client'>, passphrase = PASSPHRASE) {
  return client.call(eraseAccountEndpoint, { body: { passphrase } });
}

export function accountIdOf(app: TestApp, { client }: Pick<Someone, 'client'>): string {
  return app.platform.tokens.verify(client.accessToken() ?? '').actor.accountId;
}

/** Five people's conversations with one mentor, all rated by the front door, and released. */
export async function ratedByFive(app: TestApp): Promise<{ talks: MatchedConversation[]; lead: AtDesk }> {
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app), weeklyMinutes: 600 });
  const talks: MatchedConversation[] = [];
  for (const [value, words] of SAID) {
    await comeBack(mentor);
    const talk = await startMatchedConversation(app, mentor);
    await talkEnough(app, talk);
    await end(talk);
    await reflect(talk);
    await rate(talk, value, words);
    talks.push(talk);
  }
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  await toReleaseDay(app, mentor, ...talks.map(({ mentee }) => mentee));
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  for (const { client } of [mentor, ...talks.map(({ mentee }) => mentee)]) await comeBack({ client });
  return { talks, lead: await sitDown(app, 'Lead', 'safeguardingLead') };
}

/** Every number that is shown of a mentor: to the mentor, to a person who asks for help, to staff; and what is stored. */
export async function numbersOf(app: TestApp, { mentor }: MatchedConversation, lead: AtDesk) {
  // The session of staff is over after fifteen idle minutes, and a one-time code works once.
  app.clock.advance({ minutes: 1 });
  await lead.signInAgain();
  await comeBack(mentor);
  await list(mentor, true);
  const suggested = (await proposalOf(app, mentor))?.standing;
  const id = (await lead.queue()).find(({ kind }) => kind === 'lowRating')?.id ?? '';
  const internal = await lead.client.call(getMentorRatingsEndpoint, { params: { id } });
  const { ratings, ...numbers } = internal;
  return {
    own: await mentor.client.call(getStandingEndpoint),
    suggested,
    staff: {
      ...numbers,
      ratings: ratings.map(({ raterGave, ...rating }) => ({ ...rating, known: raterGave !== null })),
    },
    audit: await app.features.reputation.audit(mentor.accountId),
    ledger: await app.features.reputation.auditReputations(),
  };
}

/** The same numbers as if the account of every rater were there, which staff are told of each rating. */
export function withRatersKnown(numbers: Awaited<ReturnType<typeof numbersOf>>): typeof numbers {
  const ratings = numbers.staff.ratings.map((one) => ({ ...one, known: true }));
  return { ...numbers, staff: { ...numbers.staff, ratings } };
}

/** What may still hold the id of an erased account. A case is there where a check of their words did not answer in time. */
const KEPT = ['audit_rows', 'data_keys', 'erasures', 'moderation_cases'];

/** The collections of a dump that hold the id of an erased account and must not. */
export function leftOf(dump: ReadonlyMap<string, readonly string[]>, accountId: string): string[] {
  return [...dump]
    .filter(([name, documents]) => !KEPT.includes(name) && documents.some((one) => one.includes(accountId)))
    .map(([name]) => name);
}
