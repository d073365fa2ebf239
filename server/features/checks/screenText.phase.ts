import { readText, readTogether } from '../../../shared/text/contactDetails.ts';
import { withoutShadows } from '../../../shared/text/findings.ts';
import { withoutDetails } from '../../../shared/text/withoutDetails.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Decision } from './decide.policy.ts';
import { decide } from './decide.policy.ts';
import { contactPhases } from './contact.phase.ts';
import type { Finding, Phase, PhaseInput } from './findings.ts';
import { ALL_RULES } from './rules/allRules.ts';
import { createRuleSet } from './rules/ruleSet.ts';
import { VOCABULARY } from './rules/spelling.ts';

const rulesPhase: Phase = { kind: 'rules', find: createRuleSet(ALL_RULES).find };
const PHASES: readonly Phase[] = [...contactPhases, rulesPhase];

const inOrder = (a: Finding, b: Finding): number =>
  (a.start ?? Infinity) - (b.start ?? Infinity) || a.part.start - b.part.start || 0;

/**
 * Checks one text: all phases, then one decision. Pure, linear in the length of the text, never throws. A failed phase, or a text that is
 * too long to read, holds the text (R13).
 * @param input `before`: earlier texts of the same writer, oldest first.
 */
export function screenText(
  input: { text: string; from: Side; before?: readonly string[] },
  phases: readonly Phase[] = PHASES,
): Decision {
  const { text, from, before = [] } = input;
  const findings: Finding[] = [];
  const failed: string[] = [];
  try {
    const alone = readText(text, VOCABULARY);
    const reading: PhaseInput = {
      from,
      alone,
      together: readTogether({ text, before, vocabulary: VOCABULARY }),
    };
    if (alone.source.cut) failed.push('tooLong');
    for (const phase of phases) {
      try {
        findings.push(...phase.find(reading));
      } catch {
        failed.push(phase.kind);
      }
    }
  } catch {
    failed.push('reading');
  }
  const decision = decide(withoutShadows(findings).sort(inOrder), { text, from, failed });
  // What was taken out may bring together another detail.
  return decision.outcome === 'redact' && decision.delivered !== null
    ? { ...decision, delivered: withoutDetails(decision.delivered) }
    : decision;
}
