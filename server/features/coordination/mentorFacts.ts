import type { Persona } from '../../../shared/contracts/common.ts';
import { groupsOf, meanLoadOf, SILENCE_DAYS } from '../../../shared/domain/coordination/groups.ts';
import type { MentorGroup } from '../../../shared/domain/coordination/groups.ts';
import { toSecond } from '../../../shared/domain/time/calendar.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import type { CoordinationDeps } from './coordination.deps.ts';
import type { MentorTimeFacts } from './coordination.ports.ts';

/** A mentor in service, as the coordinator's page needs them. */
export interface MentorFacts extends MentorTimeFacts {
  /** Public id of their application. */
  publicId: string;
  persona: Persona;
  conversations: number;
  missed: number;
  unanswered: number;
  groups: readonly MentorGroup[];
}

/** Every mentor in service, by alias. One read of each of five collections, whatever the number of mentors. */
export async function readMentorFacts(deps: CoordinationDeps): Promise<MentorFacts[]> {
  const { accounts, clock, conversations, replies, screening, time } = deps;
  const now = clock.now();
  const applications = new Map(
    (await screening.listInService()).map(({ mentorId, publicId }) => [mentorId, publicId]),
  );
  const mentorIds = [...applications.keys()];
  const persons = await accounts.findPersons(mentorIds);
  const loads = await conversations.countOpenByMentor();
  const misses = await replies.missedByMentor(new Date(now.getTime() - SILENCE_DAYS * DAY_MS));
  const meanLoad = meanLoadOf([...loads.values()]);
  const nowSeconds = toSecond(now);
  return (await time.mentorWeeks(mentorIds))
    .flatMap((week): MentorFacts[] => {
      const publicId = applications.get(week.mentorId);
      const person = persons.get(week.mentorId);
      if (publicId === undefined || !person?.persona || person.closed) return [];
      const { missed, unanswered } = misses.get(week.mentorId) ?? { missed: 0, unanswered: 0 };
      const load = loads.get(week.mentorId) ?? 0;
      const facts = { ...week, publicId, persona: person.persona, conversations: load, missed, unanswered };
      return [
        {
          ...facts,
          groups: groupsOf({ ...facts, isAway: week.awayUntil !== null }, { at: nowSeconds, meanLoad }),
        },
      ];
    })
    .sort(
      (a, b) => a.persona.alias.localeCompare(b.persona.alias, 'en') || (a.publicId < b.publicId ? -1 : 1),
    );
}
