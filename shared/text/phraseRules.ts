import type { Match } from './findings.ts';
import type { PhraseMatch, Words } from './words.ts';
import { matchPhrases } from './words.ts';

/** A pattern for a phrase, and further patterns for the rest of its sentence that confirm or excuse a match. */
export interface PhraseRule {
  /** Global pattern over a line of plain words (`Words.line`); gaps are bounded so that it runs in linear time. */
  pattern: RegExp;
  /** A match counts only where each of these is in the same sentence. */
  onlyIf?: readonly RegExp[];
  unlessLead?: RegExp;
  unlessTail?: RegExp;
  unlessSentence?: RegExp;
}

/** Whether what stands round a match takes it out of the rule. */
const isExcused = (rule: PhraseRule, match: PhraseMatch): boolean =>
  rule.unlessLead?.test(match.lead) === true ||
  rule.unlessTail?.test(match.tail) === true ||
  rule.unlessSentence?.test(match.lead + match.text + match.tail) === true ||
  rule.onlyIf?.every((pattern) => pattern.test(match.lead + match.text + match.tail)) === false;

/** Every place where a rule matches and nothing excuses it, with the rule. */
export function findPhrases<Rule extends PhraseRule>(
  words: Words,
  rules: readonly Rule[],
): { rule: Rule; match: PhraseMatch }[] {
  return rules.flatMap((rule) =>
    matchPhrases(words, rule.pattern)
      .filter((match) => !isExcused(rule, match))
      .map((match) => ({ rule, match })),
  );
}

/** Findings of one kind from phrase rules. */
export function phraseRuleMatches<Kind extends string>(
  kind: Kind,
  reasonCode: string,
  found: readonly { match: PhraseMatch }[],
): Match<Kind>[] {
  return found.map(({ match }) => ({ kind, reasonCode, ...match.span }));
}
