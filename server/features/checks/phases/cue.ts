import { IN_A_STORY } from './circumstances.ts';
import type { RiskRule } from './phase.ts';

/**
 * Signs of distress that need no set phrase: words that mean little alone and much together, in any order within one thing said
 * (`onlyIf`). They find what nobody has worded before, and so stay at moderate: a help card, and a person who looks.
 */
export const cue = (rule: {
  pattern: RegExp;
  onlyIf?: readonly RegExp[];
  unless?: RegExp;
  risk?: RiskRule['risk'];
}): RiskRule => ({
  risk: rule.risk ?? 'moderate',
  pattern: rule.pattern,
  ...(rule.onlyIf && { onlyIf: rule.onlyIf }),
  unlessSentence: new RegExp(
    rule.unless === undefined ? IN_A_STORY.source : `${IN_A_STORY.source}|${rule.unless.source}`,
    'u',
  ),
});
