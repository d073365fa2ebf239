import { MENTORS_PAGE } from '../../../../shared/contracts/coordination.ts';
import type { MentorChoice, ProgrammeMentor } from '../../../../shared/contracts/coordination.ts';
import type { CoordinationDeps } from '../coordination.deps.ts';
import { presentProgrammeMentor } from '../coordination.presenter.ts';
import { readMentorFacts } from '../mentorFacts.ts';

/** A page of the mentors of a group, by alias; `from`: how many to leave out. */
export function listProgrammeMentors(deps: CoordinationDeps) {
  return async (input: {
    group: MentorChoice;
    from: number;
  }): Promise<{ mentors: ProgrammeMentor[]; total: number }> => {
    const { group, from } = input;
    const all = await readMentorFacts(deps);
    const chosen = group === 'all' ? all : all.filter(({ groups }) => groups.includes(group));
    return {
      mentors: chosen.slice(from, from + MENTORS_PAGE).map(presentProgrammeMentor),
      total: chosen.length,
    };
  };
}
