import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';

/** The services offered for each age, by id in the list of signposts: one to call, one to text. */
const BY_AGE = {
  '13-15': ['childline', 'shout'],
  '16-17': ['childline', 'shout'],
  '18-25': ['samaritans', 'shout'],
} as const satisfies Readonly<Record<AgeBand, readonly string[]>>;

export type HelpLine = (typeof BY_AGE)[AgeBand][number] | 'emergency';

/** One service to call and one to text, for this age; without an age, those of 18–25. */
export function linesForAge(ageBand: AgeBand | null) {
  return BY_AGE[ageBand ?? '18-25'];
}

/** The lines of the help card in order of importance: the emergency number is first at imminent risk, last otherwise (H4). */
export function helpLinesFor(level: HelpLevel, ageBand: AgeBand | null): HelpLine[] {
  const lines = linesForAge(ageBand);
  return level === 'imminent' ? ['emergency', ...lines] : [...lines, 'emergency'];
}
