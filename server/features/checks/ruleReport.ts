import { readText } from '../../../shared/text/contactDetails.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { RuleVerdict } from '../../../shared/domain/moderation/decisions.ts';
import type { RuleKind } from './findings.ts';
import { ALL_RULES } from './rules/allRules.ts';
import type { Rule } from './rules/rule.ts';
import { createRuleSet } from './rules/ruleSet.ts';
import { VOCABULARY } from './rules/spelling.ts';

/** A text with the kinds a person says it is of; `grooming` stands for all kinds of conduct. */
export interface LabelledText {
  text: string;
  from: Side;
  kinds: readonly string[];
}

/** A stopped attempt: the rules that matched, and whether its writer disputed the stop. */
export interface JudgedAttempt {
  rules: readonly string[];
  disputed: boolean;
  /** What a person found of the dispute; null where none has looked. */
  verdict: RuleVerdict | null;
}

/** Figures of one rule over labelled texts and attempts. */
export interface RuleFigures {
  rule: string;
  kind: RuleKind;
  /** Texts of its kind that it matched. */
  hits: number;
  /** Those of them that no other rule of the kind matched. */
  uniqueHits: number;
  /** Texts of other kinds that it matched. */
  falseFlags: number;
  /** Attempts that it matched and whose writers disputed the stop. */
  disputes: number;
  /** Disputed stops of which a person found the rule right. */
  foundRight: number;
  /** Disputed stops of which a person found the rule wrong. */
  foundWrong: number;
}

const GROOMING: readonly RuleKind[] = ['secrecy', 'ageProbe', 'imageRequest', 'sexual', 'money', 'gift'];

const isOfKind = ({ kinds }: LabelledText, kind: RuleKind): boolean =>
  kinds.includes(kind) || (GROOMING.includes(kind) && kinds.includes('grooming'));

/** The figures of each rule, in the order of the rules; each text is read without earlier ones. */
export function reportRules(input: {
  texts: readonly LabelledText[];
  attempts: readonly JudgedAttempt[];
}): RuleFigures[] {
  const rules = createRuleSet(ALL_RULES);
  const figures = new Map(
    ALL_RULES.map(({ id, kind }): [string, RuleFigures] => [
      id,
      { rule: id, kind, hits: 0, uniqueHits: 0, falseFlags: 0, disputes: 0, foundRight: 0, foundWrong: 0 },
    ]),
  );
  for (const labelled of input.texts) {
    const matches = rules.matchesIn(readText(labelled.text, VOCABULARY).words, labelled.from);
    const found = new Set<Rule>(matches.map(({ rule }) => rule));
    for (const { id, kind } of found) {
      const figure = figures.get(id);
      if (figure === undefined) continue;
      const isOnly = [...found].filter((other) => other.kind === kind).length === 1;
      if (!isOfKind(labelled, kind)) figure.falseFlags += 1;
      else {
        figure.hits += 1;
        if (isOnly) figure.uniqueHits += 1;
      }
    }
  }
  for (const { rules: ids, verdict } of input.attempts.filter(({ disputed }) => disputed)) {
    for (const id of ids) {
      const figure = figures.get(id);
      if (figure === undefined) continue;
      figure.disputes += 1;
      if (verdict === 'ruleRight') figure.foundRight += 1;
      if (verdict === 'ruleWrong') figure.foundWrong += 1;
    }
  }
  return [...figures.values()];
}
