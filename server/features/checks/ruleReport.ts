import { readText } from '../../../shared/text/contactDetails.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
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

/** What became of a stopped attempt: the rules that stopped it, and whether its writer said that this was wrong. */
export interface JudgedAttempt {
  rules: readonly string[];
  disputed: boolean;
}

export interface RuleFigures {
  rule: string;
  kind: RuleKind;
  /** Texts of its kind that it found … */
  hits: number;
  /** … and that no other rule of this kind found. */
  uniqueHits: number;
  /** Texts that it found and that are not of its kind. */
  falseFlags: number;
  /** Attempts that it stopped and whose writers said that this was wrong. */
  disputes: number;
}

const GROOMING: readonly RuleKind[] = ['secrecy', 'ageProbe', 'imageRequest', 'sexual', 'money', 'gift'];

const isOfKind = ({ kinds }: LabelledText, kind: RuleKind): boolean =>
  kinds.includes(kind) || (GROOMING.includes(kind) && kinds.includes('grooming'));

/** What each rule finds in labelled texts, each text read alone, and how often it was disputed; in the order of the rules. */
export function reportRules(input: {
  texts: readonly LabelledText[];
  attempts: readonly JudgedAttempt[];
}): RuleFigures[] {
  const rules = createRuleSet(ALL_RULES);
  const figures = new Map(
    ALL_RULES.map(({ id, kind }): [string, RuleFigures] => [
      id,
      { rule: id, kind, hits: 0, uniqueHits: 0, falseFlags: 0, disputes: 0 },
    ]),
  );
  for (const labelled of input.texts) {
    const matches = rules.matchesIn(readText(labelled.text, VOCABULARY).words, labelled.from);
    const found = new Set<Rule>(matches.map(({ rule }) => rule));
    for (const { id, kind } of found) {
      const own = figures.get(id);
      if (own === undefined) continue;
      const isOnly = [...found].filter((other) => other.kind === kind).length === 1;
      if (!isOfKind(labelled, kind)) own.falseFlags += 1;
      else {
        own.hits += 1;
        if (isOnly) own.uniqueHits += 1;
      }
    }
  }
  for (const { rules: ids } of input.attempts.filter(({ disputed }) => disputed)) {
    for (const id of ids) {
      const own = figures.get(id);
      if (own !== undefined) own.disputes += 1;
    }
  }
  return [...figures.values()];
}
