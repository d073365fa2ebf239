import { readText, readTogether } from '../../../shared/text/contactDetails.ts';
import { withoutShadows } from '../../../shared/text/findings.ts';
import type { Decision } from './decide.policy.ts';
import { decide } from './decide.policy.ts';
import { ABUSE_RULES, abusePhase } from './phases/abuse.phase.ts';
import { contactPhases } from './phases/contact.phase.ts';
import { DANGER_RULES, dangerPhase } from './phases/danger.phase.ts';
import { ENCOURAGES_HARM_RULES, encouragesHarmPhase } from './phases/encouragesHarm.phase.ts';
import {
  ageProbePhase,
  giftPhase,
  GROOMING_RULES,
  imageRequestPhase,
  moneyPhase,
  secrecyPhase,
  sexualPhase,
} from './phases/grooming.phase.ts';
import type { Finding, Phase, PhaseInput, Side } from './phases/phase.ts';
import { SELF_HARM_RULES, selfHarmPhase } from './phases/selfHarm.phase.ts';
import { vocabularyOf } from './phases/spelling.ts';
import { STEERING_RULES } from './phases/steering.phase.ts';
import { harassmentPhase, profanityPhase, UNKIND_RULES } from './phases/unkindness.phase.ts';

/** All of them, in the order in which findings are given for the same place. */
const PHASES: readonly Phase[] = [
  ...contactPhases,
  selfHarmPhase,
  abusePhase,
  dangerPhase,
  encouragesHarmPhase,
  secrecyPhase,
  ageProbePhase,
  imageRequestPhase,
  sexualPhase,
  moneyPhase,
  giftPhase,
  harassmentPhase,
  profanityPhase,
];

const VOCABULARY = vocabularyOf([
  ...SELF_HARM_RULES,
  ...ABUSE_RULES,
  ...DANGER_RULES,
  ...STEERING_RULES,
  ...ENCOURAGES_HARM_RULES,
  ...Object.values(GROOMING_RULES).flat(),
  ...Object.values(UNKIND_RULES).flat(),
]);

const inOrder = (a: Finding, b: Finding): number =>
  (a.start ?? Infinity) - (b.start ?? Infinity) || a.part.start - b.part.start || 0;

/**
 * What the checks say of one text: all phases run, then one decision. Pure and linear; never throws. A phase that fails, and
 * a text longer than is read, count as unanswered, which holds the text (R13). `before` are earlier texts of the same writer, oldest first.
 */
export const screenText = (
  input: { text: string; from: Side; before?: readonly string[] },
  phases: readonly Phase[] = PHASES,
): Decision => {
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
  return decide(withoutShadows(findings).sort(inOrder), { text, from, failed });
};
