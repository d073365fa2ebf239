import type { Programme, ProgrammeMentor, ProgrammeWeek } from '../../../shared/contracts/coordination.ts';
import { spreadOfLoads } from '../../../shared/domain/coordination/groups.ts';
import type { MentorGroup } from '../../../shared/domain/coordination/groups.ts';
import { localDateAt, weekAt } from '../../../shared/domain/time/calendar.ts';
import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { MentorTimeFacts } from './coordination.ports.ts';
import type { MentorFacts } from './mentorFacts.ts';
import type { ProgrammeWeekRecord } from './programmeWeek.repository.ts';

type WeekSums = Pick<
  ProgrammeWeekRecord,
  'promisedSeconds' | 'extensionSeconds' | 'givenSeconds' | 'leftSeconds' | 'mentors'
>;

/** Rounded to the minute, as coordinators see all times. */
const toMinutes = (seconds: number): number => Math.round(seconds / MINUTE_SECONDS);

export function presentWeek(weekKey: string, sums: WeekSums): ProgrammeWeek {
  return {
    weekKey,
    promisedMinutes: toMinutes(sums.promisedSeconds),
    extensionMinutes: toMinutes(sums.extensionSeconds),
    givenMinutes: toMinutes(sums.givenSeconds),
    leftMinutes: toMinutes(sums.leftSeconds),
    mentors: sums.mentors,
  };
}

/** The running week: the sums of the mentors in service. */
export function sumOfRunningWeek(mentors: readonly MentorTimeFacts[]): WeekSums {
  const sum = (select: (mentor: MentorTimeFacts) => number): number =>
    mentors.reduce((total, mentor) => total + select(mentor), 0);
  return {
    promisedSeconds: sum(({ promisedSeconds }) => promisedSeconds),
    extensionSeconds: sum(({ extensionSeconds }) => extensionSeconds),
    givenSeconds: sum(({ givenSeconds }) => givenSeconds),
    leftSeconds: sum(({ leftSeconds }) => leftSeconds),
    mentors: mentors.length,
  };
}

/** How many mentors are in each group, and how conversations are spread over them. */
export function presentCounts(
  mentors: readonly MentorFacts[],
): Pick<Programme, 'groups' | 'mentors' | 'load'> {
  const count = (group: MentorGroup): number => mentors.filter(({ groups }) => groups.includes(group)).length;
  return {
    groups: {
      nearLimit: count('nearLimit'),
      idle: count('idle'),
      away: count('away'),
      unanswered: count('unanswered'),
      silent: count('silent'),
      heavy: count('heavy'),
      free: count('free'),
    },
    mentors: mentors.length,
    load: spreadOfLoads(mentors.map(({ conversations }) => conversations)),
  };
}

/** A mentor to the coordinator: numbers, and nothing of any conversation or mentee. */
export function presentProgrammeMentor(mentor: MentorFacts): ProgrammeMentor {
  const { publicId: id, persona, groups, conversations, unanswered, missed, awayUntil } = mentor;
  return {
    id,
    persona,
    groups: [...groups],
    budgetMinutes: toMinutes(mentor.budgetSeconds),
    givenMinutes: toMinutes(mentor.givenSeconds),
    leftMinutes: toMinutes(mentor.leftSeconds),
    conversations,
    unanswered,
    missed,
    lastSeenOn: lastSeenOn(mentor),
    awayUntil: awayUntil?.toISOString() ?? null,
    offer: presentOffer(mentor.offer),
  };
}

export function presentOffer(offer: MentorTimeFacts['offer']): ProgrammeMentor['offer'] {
  if (!offer) return null;
  const { seconds, state, expiresAt } = offer;
  return { minutes: toMinutes(seconds), state, until: expiresAt.toISOString() };
}

/** Local date of the newest counted second; null for a mentor without any, whose `lastSeenAt` is the start of their first week. */
function lastSeenOn({ lastSeenAt, timeZone }: MentorTimeFacts): string | null {
  return weekAt(lastSeenAt, timeZone).startsAt === lastSeenAt ? null : localDateAt(lastSeenAt, timeZone);
}
