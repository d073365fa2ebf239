import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { Reading } from '../../../../shared/text/contactDetails.ts';
import type { Match } from '../../../../shared/text/findings.ts';
import { locate } from '../../../../shared/text/findings.ts';
import type { Finding, FindingKind, Side } from '../findings.ts';
import type { PhraseRule } from '../../../../shared/text/phraseRules.ts';
import { findPhrases } from '../../../../shared/text/phraseRules.ts';
import type { Words } from '../../../../shared/text/words.ts';

export type { Finding, FindingKind, Side };

export interface PhaseInput {
  from: Side;
  alone: Reading;
  /** The writer's earlier texts with this one behind them, which begins at `boundary`. */
  together: { reading: Reading; boundary: number } | undefined;
}

/** One kind of check: pure, linear in the length of the text. */
export interface Phase {
  kind: FindingKind;
  find: (input: PhaseInput) => Finding[];
}

/** A phrase with the risk its wording carries. */
export interface RiskRule extends PhraseRule {
  risk: RiskLevel;
}

interface RatedMatch extends Match<FindingKind> {
  risk: RiskLevel;
}

/** One match for each place: of overlapping ones the gravest, and of those the longest. */
const gravestOnly = (matches: readonly RatedMatch[]): RatedMatch[] => {
  const kept: RatedMatch[] = [];
  const gravestFirst = [...matches].sort(
    (a, b) => riskRank(b.risk) - riskRank(a.risk) || b.end - b.start - (a.end - a.start),
  );
  for (const match of gravestFirst) {
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** A phase made of phrase rules. `rate` may lower or raise a rule's risk by what else the text says. */
export const phrasePhase = (input: {
  kind: FindingKind;
  reasonCode: string;
  rules: readonly RiskRule[];
  rate?: (found: { risk: RiskLevel; sentence: string; line: string }) => RiskLevel | null;
}): Phase => {
  const matchesIn = (words: Words): RatedMatch[] =>
    gravestOnly(
      findPhrases(words, input.rules).flatMap(({ rule, match }) => {
        const sentence = match.lead + match.text + match.tail;
        const risk =
          input.rate === undefined ? rule.risk : input.rate({ risk: rule.risk, sentence, line: words.line });
        return risk === null ? [] : [{ kind: input.kind, reasonCode: input.reasonCode, ...match.span, risk }];
      }),
    );
  return {
    kind: input.kind,
    find: ({ alone, together }) => {
      const here = matchesIn(alone.words);
      const both = together === undefined ? [] : matchesIn(together.reading.words);
      const risks = new Map([...both, ...here].map((match) => [`${match.start}`, match.risk]));
      const boundary = together?.boundary ?? 0;
      return locate({ alone: here, together: both, boundary }).map((match) => ({
        ...match,
        rule: null,
        attention: null,
        risk:
          match.start === null
            ? (both.find((other) => other.end - boundary === match.part.end)?.risk ?? 'none')
            : (here.find((other) => other.start === match.start)?.risk ??
              risks.get(`${match.start}`) ??
              'none'),
      }));
    },
  };
};
