import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { PhraseMatch } from '../../../../shared/text/words.ts';
import type { RuleKind } from '../findings.ts';
import { clauseAfter, clauseBefore, clauseOf, isLongPast, LONG_AGO, sentenceOf, TODAY } from './excuses.ts';
import type { Rule } from './rule.ts';

const INTENT = /\b(?:going to|about to|will|ready to|planning to|decided to)\b/u;
const WISH = /\b(?:want|need|wish) to\b/u;

/** How grave a disclosure of what is long past stays at most; other kinds are not lowered. */
const PAST_AT_MOST: Readonly<Partial<Record<RuleKind, RiskLevel>>> = {
  abuse: 'moderate',
  danger: 'moderate',
};

const lower = (one: RiskLevel, other: RiskLevel): RiskLevel =>
  riskRank(one) <= riskRank(other) ? one : other;

/** A verb of wanting or meaning in the present: what it says is not past, whatever else the sentence tells. */
const PRESENT =
  /\b(?:want|wish|need|hope|pray|deserve|am|going to|about to|ready to|will|would|keep|can not|do not|feel|should|might|could)\b/u;
const NOT_PRESENT = /\b(?:used to|wanted|wished|tried|attempted)\b/u;
const A_TIME_OVER =
  /\b(?:there was a time|back when|in (?:first year|year \d+|sixth form|primary|secondary)|(?:one|two|three|four|five|six|\d+) years? ago)\b/u;
const TIMES = `${LONG_AGO.source}|${A_TIME_OVER.source}`;
const OVER = new RegExp(TIMES, 'u');
/** Directly before the match: "used to be happy i self harm" says nothing of when the writer self-harmed. */
const OVER_BEFORE = new RegExp(`(?:${TIMES})(?: \\w+)? ?$`, 'u');
/** From then until now: "since i was 12", "have been cutting since last year". */
const EVER_SINCE = /\bsince\b|\bhave been \w+ing\b/u;
const BACK =
  /\b(?:again|still|tonight|today|last night|yesterday|this (?:week|morning|month)|these days|lately|keeps?|(?:its|is|are|came|comes|coming) back|relapsed)\b/u;
/** "now" that does not say that it is over ("fine now", "but not now"). */
const NOW =
  /(?:^| )(?!(?:not|fine|ok|okay|better|good|great|here|well|clean|safe|happy|free|recovered|it|that|loads|past) now\b)\w+ now\b/u;

/** Self-harm that is over: its own clause is about a time past, in a past tense, and nothing behind it says that it is back. */
function isOver(match: PhraseMatch): boolean {
  if (PRESENT.test(match.text) && !NOT_PRESENT.test(match.text)) return false;
  const behind = match.text + match.tail;
  if (!OVER.test(match.text + clauseAfter(match)) && !OVER_BEFORE.test(clauseBefore(match))) return false;
  return !EVER_SINCE.test(clauseOf(match)) && !BACK.test(behind) && !NOW.test(behind);
}

/** An attempt on their own life is never a small thing. */
const ATTEMPT = /\b(?:tried|attempted|overdosed?|od|took|swallowed)\b/u;

/** The risk of a phrase about self-harm: lower when it is over, imminent when it is meant for today. */
function rateSelfHarm(risk: RiskLevel, match: PhraseMatch): RiskLevel {
  if (risk !== 'imminent' && isOver(match))
    return lower(risk, ATTEMPT.test(clauseOf(match)) ? 'moderate' : 'low');
  if (risk !== 'high') return risk;
  const clause = clauseOf(match);
  const sentence = sentenceOf(match);
  const isForToday = INTENT.test(clause) && TODAY.test(sentence);
  return isForToday || (WISH.test(clause) && /\btonight\b/u.test(sentence)) ? 'imminent' : risk;
}

/**
 * The risk of one match: lowered where its own clause is about a time long past, raised where self-harm is meant for the same
 * day. A joke lowers nothing: what is under way is often said with one.
 */
export function rate({ kind, risk }: Pick<Rule, 'kind' | 'risk'>, match: PhraseMatch): RiskLevel {
  if (kind === 'selfHarm') return rateSelfHarm(risk, match);
  const ceiling = PAST_AT_MOST[kind];
  return ceiling !== undefined && risk !== 'imminent' && isLongPast(match) ? lower(risk, ceiling) : risk;
}
