import { CONTACT_MATCHERS } from '../../../shared/text/contactDetails.ts';
import { CONTACT_KINDS, locate } from '../../../shared/text/findings.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Phase } from './findings.ts';

/** Words that raise the risk of a mentor's plan to meet or to move elsewhere. */
const ALONE_OR_HIDDEN =
  /\b(?:alone|just us|just the two of us|my (?:house|place|flat|home|room|car|bed)|mine|hotel|secret|do not tell|nobody|no one|at night|late|tonight|overnight|stay over|sleep over|pick you up|private)\b/u;

/** The risk of a mentor who moves a talk elsewhere or arranges to meet: high where the line says alone or in secret. */
const conductRisk = (input: { from: Side; kind: string; line: string }): RiskLevel => {
  if (input.from === 'mentee' || (input.kind !== 'meetUp' && input.kind !== 'moveElsewhere')) return 'none';
  return ALONE_OR_HIDDEN.test(input.line) ? 'high' : 'moderate';
};

/** One phase for each shared matcher, so that the failure of one does not hide the findings of others. */
export const contactPhases: readonly Phase[] = CONTACT_KINDS.map((kind) => ({
  kind,
  find: ({ alone, together, from }) =>
    locate({
      alone: CONTACT_MATCHERS[kind](alone),
      together: together === undefined ? [] : CONTACT_MATCHERS[kind](together.reading),
      boundary: together?.boundary ?? 0,
      starts: together?.starts ?? [],
    }).map((match) => ({
      ...match,
      rule: null,
      attention: null,
      risk: conductRisk({ from, kind, line: alone.words.line }),
    })),
}));
