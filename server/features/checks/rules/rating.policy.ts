import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { PhraseMatch } from '../../../../shared/text/words.ts';
import type { RuleKind } from '../findings.ts';
import { clauseOf, isLongPast, sentenceOf, TODAY } from './excuses.ts';
import type { Rule } from './rule.ts';

const INTENT = /\b(?:going to|about to|will|ready to|planning to|decided to)\b/u;

/** How grave a disclosure of what is long past stays at most; other kinds are not lowered. */
const PAST_AT_MOST: Readonly<Partial<Record<RuleKind, RiskLevel>>> = {
  selfHarm: 'low',
  abuse: 'moderate',
  danger: 'moderate',
};

const lower = (one: RiskLevel, other: RiskLevel): RiskLevel =>
  riskRank(one) <= riskRank(other) ? one : other;

/**
 * The risk of one match: lowered where its own clause is about a time long past, raised where self-harm is meant for the same
 * day. A joke lowers nothing: what is under way is often said with one.
 */
export function rate({ kind, risk }: Pick<Rule, 'kind' | 'risk'>, match: PhraseMatch): RiskLevel {
  const most = PAST_AT_MOST[kind];
  if (most !== undefined && risk !== 'imminent' && isLongPast(match)) {
    return lower(risk, kind === 'selfHarm' && /\btried to\b/u.test(clauseOf(match)) ? 'moderate' : most);
  }
  const isForToday = kind === 'selfHarm' && risk === 'high' && INTENT.test(clauseOf(match));
  return isForToday && TODAY.test(sentenceOf(match)) ? 'imminent' : risk;
}
