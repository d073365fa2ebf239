import { randomUUID } from 'node:crypto';
import { createReputationFeature } from '../../../server/features/reputation/index.ts';
import type { ReputationFeature } from '../../../server/features/reputation/index.ts';
import type { RatedEngagement } from '../../../server/features/reputation/reputation.ports.ts';
import { AppError } from '../../../server/platform/http/index.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import { dayToIso } from '../../../shared/domain/reputation/days.ts';
import type { Derived } from '../../../shared/domain/reputation/derive.ts';
import type { RatingValue } from '../../../shared/domain/reputation/events.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { startPlatform } from '../../support/startPlatform.ts';
import type { TestPlatform } from '../../support/startPlatform.ts';

interface Given {
  mentorId: string;
  value: RatingValue;
  /** Instant, or a day. */
  endedAt: string;
  menteeId?: string;
}

export function actor(accountId: string) {
  return { accountId, role: 'mentee', sessionId: 's' } as const;
}

/** The error code of refused work, or `done`. */
export function code(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : 'unexpected'),
  );
}

export type RatedService = Awaited<ReturnType<typeof startRatedService>>;

/**
 * The reputation feature with its commands, its ledger and its sweeps, on a clock that the test moves. What it asks of other features answers
 * at once; the front doors are tested in `feedback.test.ts`.
 */
export async function startRatedService() {
  let created: ReputationFeature | undefined;
  const engagements = new Map<string, RatedEngagement>();
  const engagementOf = (id: string): RatedEngagement => {
    const found = engagements.get(id);
    if (!found) throw new Error('no such engagement');
    return found;
  };
  const started: TestPlatform = await startPlatform((platform) => {
    created = createReputationFeature({
      platform,
      accounts: { findPersons: async () => new Map() },
      audit: { record: async () => undefined, listOfMany: async () => [] },
      conversations: {
        engagement: async (id) => engagementOf(id),
        engagementFor: async (_actor, id) => engagementOf(id),
        everTalked: async () => false,
        endedEngagements: async ({ mentorId, from, until }) =>
          [...engagements.values()].filter(
            ({ mentorId: of, endedAt }) => of === mentorId && endedAt && endedAt > from && endedAt <= until,
          ),
      },
      matching: { relistMentors: async () => undefined },
      replies: { missedOf: async () => null },
      moderation: {
        screenText: async () => ({
          ...{ outcome: 'allow', risk: 'none', findings: [], earlier: [], attention: 'none', urgency: 0 },
          ...{ delivered: null, rewrite: null, opensCase: false, lock: false, helpCard: false },
          errored: false,
        }),
        openTextCase: async () => undefined,
        openCase: async () => 'case',
        // Each mentor has one closed case, whose id is the mentor's.
        findCaseReference: async ({ id: mentorId }) => ({
          ...{ caseId: 'case', kind: 'lowRating', state: 'closed', about: 'mentor' },
          ...{ conversationId: null, personIds: [], mentorId },
        }),
        renewOwnClaim: async () => undefined,
        listRatingCases: async () => [],
      },
    });
    return [created.module];
  });
  if (!created) throw new Error('the feature was not created');
  const reputation = created;

  const sweep = async (name: 'unseal' | 'recompute' | 'release') => {
    const found = reputation.module.sweeps?.find((one) => one.name === `reputation.${name}`);
    await found?.run();
  };

  /** A conversation that has ended, long enough for its rating to count. */
  function ended({ mentorId, endedAt, menteeId = randomUUID() }: Omit<Given, 'value'>): RatedEngagement {
    const at = new Date(endedAt);
    const engagement: RatedEngagement = {
      conversationId: randomUUID(),
      ...{ menteeId, mentorId, ageBand: '16-17', endedAt: at, locked: false },
      ...{ menteeSent: 5, mentorSent: 5, menteeDays: 2 },
    };
    engagements.set(engagement.conversationId, engagement);
    started.clock.set(at);
    return engagement;
  }
  const reflect = ({ conversationId, mentorId }: RatedEngagement) =>
    reputation.giveReflection({
      actor: actor(mentorId),
      conversation: conversationId,
      words: 'x',
      kudos: [],
    });
  const rate = ({ conversationId, menteeId }: RatedEngagement, value: RatingValue) =>
    reputation.giveFeedback({ actor: actor(menteeId), conversation: conversationId, value });

  /** Both sides speak at once, so that the rating counts from the day of the end. */
  async function given(...all: Given[]): Promise<RatedEngagement[]> {
    const rated: RatedEngagement[] = [];
    for (const one of all) {
      const engagement = ended(one);
      await reflect(engagement);
      await rate(engagement, one.value);
      rated.push(engagement);
    }
    // The clock was set back for each: all of them are due.
    started.clock.advance({ minutes: 1 });
    await sweep('unseal');
    return rated;
  }

  /** The internal numbers at noon of a day. */
  async function derivedOn(
    mentorId: string,
    day: string,
  ): Promise<Omit<Derived, 'nextRollOn'> & { nextRollOn: string | null }> {
    started.clock.set(new Date(`${day}T12:00:00Z`));
    const { folded } = await reputation.audit(mentorId);
    const { nextRollOn, ...derived } = folded.derived;
    return { ...derived, nextRollOn: nextRollOn === null ? null : dayToIso(nextRollOn) };
  }

  /** The votes of the internal view: each week by its Monday, with the positive and the negative ones. */
  async function votesOf(mentorId: string): Promise<[monday: string, positive: number, negative: number][]> {
    const { weekly } = (await reputation.audit(mentorId)).folded.buckets;
    return weekly.map(([week, { positive, negative }]) => [dayToIso(week), positive, negative]);
  }

  /** The days on which ratings of the internal view began to count. */
  async function daysOf(mentorId: string): Promise<string[]> {
    return (await reputation.audit(mentorId)).folded.buckets.daily.map(([day]) => dayToIso(day));
  }

  /** What others see once the sweep of a day has run. */
  async function shownOn(mentorId: string, day: string): Promise<Standing | undefined> {
    started.clock.set(new Date(`${day}T00:05:00Z`));
    await sweep('release');
    return (await reputation.standings([mentorId])).get(mentorId);
  }
  /** A browser in which this person is signed in. */
  function signedIn(accountId: string, role: Role): ApiClient {
    const visitor = started.visitor();
    visitor.useToken(started.platform.tokens.sign({ accountId, role, sessionId: 's' }).token);
    return visitor;
  }
  return {
    started,
    signedIn,
    reputation,
    sweep,
    ended,
    reflect,
    rate,
    given,
    derivedOn,
    votesOf,
    daysOf,
    shownOn,
  };
}
