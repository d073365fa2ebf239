import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { Match } from '../../../../shared/text/findings.ts';
import { locate } from '../../../../shared/text/findings.ts';
import type { PhraseMatch, Words } from '../../../../shared/text/words.ts';
import { matchPhrases } from '../../../../shared/text/words.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { Finding, PhaseInput, RuleKind } from '../findings.ts';
import { sentenceOf } from './excuses.ts';
import { createLiteralIndex } from './literalIndex.ts';
import { necessaryLiterals } from './necessaryLiterals.ts';
import { rate } from './rating.policy.ts';
import type { Rule } from './rule.ts';

interface RuleMatch extends Match<RuleKind> {
  risk: RiskLevel;
  rule: string;
  attention: 'review' | null;
}

/** What is stored with a finding as the reason, where a rule names no other. */
const REASON_CODES: Readonly<Record<RuleKind, string>> = {
  selfHarm: 'risk.selfHarm',
  abuse: 'risk.abuse',
  danger: 'risk.danger',
  encouragesHarm: 'harm.encouraged',
  secrecy: 'conduct.secrecy',
  ageProbe: 'conduct.ageProbe',
  imageRequest: 'conduct.imageRequest',
  sexual: 'conduct.sexual',
  money: 'conduct.money',
  gift: 'conduct.gift',
  harassment: 'conduct.harassment',
  profanity: 'conduct.profanity',
};

export interface RuleSet {
  /** Every match of every rule in one line of words, excused ones left out, overlapping ones not yet settled. */
  matchesIn: (words: Words, from: Side) => { rule: Rule; match: PhraseMatch }[];
  /** Findings in a text, alone and together with the writer's earlier texts. */
  find: (input: PhaseInput) => Finding[];
}

/** Whether no excuse applies to the match, and every pattern of `onlyIf` matches its sentence. */
function holds(rule: Rule, match: PhraseMatch): boolean {
  if (rule.unless?.some(({ excuses }) => excuses(match)) === true) return false;
  return rule.onlyIf === undefined || rule.onlyIf.every((pattern) => pattern.test(sentenceOf(match)));
}

/** One match for each place and kind: of overlapping ones the one for a case, the gravest, and of those the longest. */
function gravestOnly(matches: readonly RuleMatch[]): RuleMatch[] {
  const chosen: RuleMatch[] = [];
  const weight = ({ risk, attention }: RuleMatch): number => riskRank(risk) + (attention === null ? 10 : 0);
  const gravestFirst = [...matches].sort(
    (a, b) => weight(b) - weight(a) || b.end - b.start - (a.end - a.start),
  );
  for (const match of gravestFirst) {
    const isOverlapped = chosen.some(
      (other) => other.kind === match.kind && match.start < other.end && other.start < match.end,
    );
    if (!isOverlapped) chosen.push(match);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/**
 * Many rules as one. A rule's pattern runs only on a line that holds one of its necessary literals, which one pass finds for
 * all rules, so that an ordinary line costs that pass and little more.
 */
export function createRuleSet(rules: readonly Rule[]): RuleSet {
  const literals = rules.map(({ pattern }) => necessaryLiterals(pattern));
  const literalIndex = createLiteralIndex(literals.map((ofRule) => ofRule ?? []));
  const runsAlways = literals.map((ofRule) => ofRule === null);

  /** The matches of all rules in a text. */
  const matchesIn: RuleSet['matchesIn'] = (words, from) => {
    const found = new Uint8Array(rules.length);
    literalIndex.mark(words.line, found);
    const matches: { rule: Rule; match: PhraseMatch }[] = [];
    for (const [index, rule] of rules.entries()) {
      const isCandidate = found[index] === 1 || runsAlways[index] === true;
      if (!isCandidate || (rule.from !== undefined && rule.from !== from)) continue;
      for (const match of matchPhrases(words, rule.pattern)) {
        if (holds(rule, match)) matches.push({ rule, match });
      }
    }
    return matches;
  };

  /** The matches with their risk; of overlapping ones of a kind the gravest. */
  const ratedIn = (words: Words, from: Side): RuleMatch[] =>
    gravestOnly(
      matchesIn(words, from).map(({ rule, match }) => ({
        kind: rule.kind,
        reasonCode: rule.reasonCode ?? REASON_CODES[rule.kind],
        risk: rate(rule, match),
        rule: rule.id,
        attention: rule.attention ?? null,
        ...match.span,
      })),
    );

  return {
    matchesIn,
    find({ from, alone, together }) {
      return locate<RuleKind, RuleMatch>({
        alone: ratedIn(alone.words, from),
        together: together === undefined ? [] : ratedIn(together.reading.words, from),
        boundary: together?.boundary ?? 0,
        starts: together?.starts ?? [],
      });
    },
  };
}
