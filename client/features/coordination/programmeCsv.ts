import type { ProgrammeMentor, ProgrammeWeek } from '../../../shared/contracts/coordination.ts';
import { csvOf } from '../../platform/csv.ts';

type WeekColumn = 'week' | 'promised' | 'given' | 'left' | 'extra' | 'mentors';
type MentorColumn =
  | 'name'
  | 'budget'
  | 'given'
  | 'left'
  | 'conversations'
  | 'waiting'
  | 'missed'
  | 'seen'
  | 'away';

/** Hours with two decimals, as a number of the spreadsheet. */
const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** The weeks for a spreadsheet, in hours. */
export function weeksCsv(weeks: readonly ProgrammeWeek[], column: Record<WeekColumn, string>): string {
  const { week, promised, given, left, extra, mentors } = column;
  return csvOf([
    [week, promised, given, left, extra, mentors],
    ...weeks.map((week) => [
      week.weekKey,
      ...[week.promisedMinutes, week.givenMinutes, week.leftMinutes, week.extensionMinutes].map(hours),
      week.mentors,
    ]),
  ]);
}

/** Mentors for a spreadsheet, by the names that people know them by, in minutes. */
export function mentorsCsv(
  mentors: readonly ProgrammeMentor[],
  column: Record<MentorColumn, string>,
): string {
  const { name, budget, given, left, conversations, waiting, missed, seen, away } = column;
  return csvOf([
    [name, budget, given, left, conversations, waiting, missed, seen, away],
    ...mentors.map((mentor) => [
      mentor.persona.alias,
      mentor.budgetMinutes,
      mentor.givenMinutes,
      mentor.leftMinutes,
      mentor.conversations,
      mentor.unanswered,
      mentor.missed,
      mentor.lastSeenOn ?? '',
      mentor.awayUntil?.slice(0, 10) ?? '',
    ]),
  ]);
}
