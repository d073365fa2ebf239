import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { DecisionAction, RiskLevel } from '../../../shared/contracts/moderation.ts';
import { acknowledgeBy } from '../../../shared/domain/callout/clock.ts';
import type { ClockMark } from '../../../shared/domain/callout/clock.ts';
import { clockLevelOf } from '../../../shared/domain/callout/clocks.data.ts';
import { AT_WORK, isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { isUnclocked, unclockedPlace } from '../../../shared/domain/moderation/decisions.ts';
import { audiencesOf } from '../../../shared/domain/moderation/explanations.ts';
import type { DecisionAudience } from '../../../shared/domain/moderation/explanations.ts';
import { RISK_LEVELS, riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import type { CaseState } from '../../../shared/domain/moderation/caseStates.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import type { CaseKind, ModerationCase, Subject } from './case.model.ts';

/** What the listener heard is read within the day. */
const LISTEN_MINUTES = 24 * 60;
/** Samples and disputed blocks are read within the week. */
const SAMPLE_MINUTES = 7 * LISTEN_MINUTES;
const CLAIM_MINUTES = 15;

/** The states that an action starts from, and the one it leads to (R21). */
export const CASE_MOVES: Readonly<
  Record<DecisionAction | 'claim' | 'unclaim', { from: readonly CaseState[]; to: CaseState }>
> = {
  claim: { from: [...AT_WORK, 'actioned'], to: 'inReview' },
  unclaim: { from: ['inReview', 'actioned'], to: 'triaged' },
  escalate: { from: [...AT_WORK, 'actioned'], to: 'inReview' },
  release: { from: AT_WORK, to: 'actioned' },
  redact: { from: [...AT_WORK, 'actioned'], to: 'actioned' },
  remove: { from: [...AT_WORK, 'actioned'], to: 'actioned' },
  lock: { from: [...AT_WORK, 'actioned'], to: 'actioned' },
  unlock: { from: [...AT_WORK, 'actioned'], to: 'actioned' },
  restrict: { from: [...AT_WORK, 'actioned'], to: 'actioned' },
  lift: { from: [...AT_WORK, 'actioned'], to: 'actioned' },
  uphold: { from: AT_WORK, to: 'closed' },
  reverse: { from: AT_WORK, to: 'closed' },
  noAction: { from: AT_WORK, to: 'closed' },
  close: { from: ['actioned'], to: 'closed' },
  right: { from: [...AT_WORK, 'actioned'], to: 'triaged' },
  notNeeded: { from: [...AT_WORK, 'actioned'], to: 'closed' },
  watch: { from: [...AT_WORK, 'actioned'], to: 'closed' },
  fine: { from: [...AT_WORK, 'actioned'], to: 'closed' },
  ruleRight: { from: [...AT_WORK, 'actioned'], to: 'closed' },
  ruleWrong: { from: [...AT_WORK, 'actioned'], to: 'closed' },
  lookNothing: { from: AT_WORK, to: 'closed' },
  lookText: { from: AT_WORK, to: 'closed' },
  lookPerson: { from: AT_WORK, to: 'closed' },
  lookLead: { from: AT_WORK, to: 'closed' },
};

/** Whether a case in this state is open to the action (R21). */
export function canMove(state: CaseState, action: keyof typeof CASE_MOVES): boolean {
  return CASE_MOVES[action].from.includes(state);
}

/** The state after an action that `canMove` allows. A claim or its end leaves an `actioned` case in its state. */
export function caseStateAfter(state: CaseState, action: keyof typeof CASE_MOVES): CaseState {
  const isClaim = action === 'claim' || action === 'unclaim';
  return isClaim && state === 'actioned' ? state : CASE_MOVES[action].to;
}

/** The instant by which a member of staff must have acknowledged a case (R18). `clockFrom`: when the text that the case is about was written. */
export function dueAt(facts: { risk: RiskLevel; kind: CaseKind; clockFrom: Date }): Date {
  const { clockFrom, kind } = facts;
  const minutes = kind === 'listen' ? LISTEN_MINUTES : SAMPLE_MINUTES;
  return acknowledgeBy(marksOf(facts)) ?? new Date(clockFrom.getTime() + minutes * MINUTE_MS);
}

/** The levels and instants that the clock of a case counts from; empty for a kind without a clock. */
export function marksOf(facts: { risk: RiskLevel; kind: CaseKind; clockFrom: Date }): ClockMark[] {
  const { risk, kind, clockFrom: at } = facts;
  if (isUnclocked({ kind })) return [];
  const mark = { level: clockLevelOf(risk), at };
  if (kind === 'appeal') return risk === 'none' ? [{ level: 'appeal', at }] : [mark, { level: 'appeal', at }];
  if (kind === 'conduct') return [mark, { level: 'allegation', at }];
  // A question to the team waits no longer than a case of moderate risk.
  return kind === 'question' ? [mark, { level: 'moderate', at }] : [mark];
}

/** The clock of the safeguarding lead for a case that is escalated at `at`. */
export function escalationMark(risk: RiskLevel, at: Date): ClockMark {
  return { level: riskRank(risk) >= riskRank('high') ? 'escalatedUrgent' : 'escalated', at };
}

/** The levels to which staff may raise the risk of a case, least first; none where it has no clock or is decided. */
export function raisableTo({
  kind,
  risk,
  state,
}: Pick<ModerationCase, 'kind' | 'risk' | 'state'>): RiskLevel[] {
  if (isUnclocked({ kind }) || !isUndecided({ state })) return [];
  return RISK_LEVELS.filter((level) => riskRank(level) > riskRank(risk));
}

/** The case number that staff read: "C-1004". */
export function caseNumberOf({ number }: Pick<ModerationCase, 'number'>): string {
  return `C-${number}`;
}

/** The number in "C-1004" or "1004"; null in any other words. */
export function numberIn(search: string): number | null {
  const [, digits] = /^(?:c-?)?(\d{1,9})$/iu.exec(search) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Sort key of the queue: the graver the case, the greater; negative without a clock. */
export function rankOf({ kind, risk }: Pick<ModerationCase, 'kind' | 'risk'>): number {
  return isUnclocked({ kind }) ? -1 - unclockedPlace({ kind }) : riskRank(risk);
}

/**
 * Kind, risk and clock of a case that the listener's findings raise, and whether it lifts the cap. The risk is `moderate` whatever level
 * was heard. `isDelivered`: whether both sides have the message.
 */
export function raisedCase(input: { about: ModerationCase['about']; clockFrom: Date; isDelivered: boolean }) {
  const { about, clockFrom, isDelivered } = input;
  const kind = about === 'mentor' ? ('conduct' as const) : ('distress' as const);
  const risk = 'moderate' as const;
  return {
    kind,
    risk,
    riskRank: rankOf({ kind, risk }),
    clockFrom,
    dueAt: dueAt({ kind, risk, clockFrom }),
    suspendsCap: isDelivered && suspendsCap({ kind, risk, about }),
  };
}

/** Kinds of which a person has one undecided case in a conversation: no text of theirs needs a decision of its own. */
const ONE_OPEN: readonly CaseKind[] = ['distress', 'blockedHarm', 'question'];
/** For other kinds, and texts that wait for a decision of their own. */
const MAX_OPEN = 20;
/** Samples stand for themselves: there is one of a conversation and day, and none is added to another. */
const MAX_SAMPLES = 1_000;

/**
 * How many undecided cases of one kind a person may have in a conversation. Further texts are added to the oldest of them, so that a flood
 * of one person's worries does not hide the cases of others.
 */
export function maxOpenCases({ kind, isHeld = false }: { kind: CaseKind; isHeld?: boolean }): number {
  if (kind === 'sample' || kind === 'secondLook') return MAX_SAMPLES;
  return ONE_OPEN.includes(kind) && !isHeld ? 1 : MAX_OPEN;
}

/** Guards by a unique index that two texts at the same instant do not open two cases; null where the author is unknown. */
export function joinKeyOf(
  facts: Pick<ModerationCase, 'kind' | 'authorId' | 'conversationId' | 'originIds'>,
): string | null {
  const { kind, authorId, conversationId, originIds } = facts;
  return authorId === null ? null : [kind, authorId, conversationId ?? '', ...originIds].join(':');
}

/** The side that a case is about; the mentee's where it is about the whole conversation. */
export function sideOf(about: ModerationCase['about']): Side {
  return about === 'mentor' ? 'mentor' : 'mentee';
}

/** When a claim that is made now expires. */
export function claimUntil(now: Date): Date {
  return new Date(now.getTime() + CLAIM_MINUTES * MINUTE_MS);
}

/** Account of the member of staff whose claim has not expired; null without one. */
export function claimantOf({ claim }: Pick<ModerationCase, 'claim'>, now: Date): string | null {
  return claim && claim.until > now ? claim.by : null;
}

/** Whether staff are approved for the age band of a case; one without an age band is open to all (R4). */
export function isApprovedFor(
  { ageBand }: Pick<ModerationCase, 'ageBand'>,
  approvedAgeBands: readonly AgeBand[],
): boolean {
  return ageBand === null || approvedAgeBands.includes(ageBand);
}

/** Staff may not work a case about their own words or conduct, or about words that they decided about before (R21). */
export function canWork(
  { personIds, barredIds }: Pick<ModerationCase, 'personIds' | 'barredIds'>,
  accountId: string,
): boolean {
  return !personIds.includes(accountId) && !barredIds.includes(accountId);
}

/** Staff who decided in one of these cases. */
export function decidersOf(cases: readonly Pick<ModerationCase, 'decisions'>[]): string[] {
  return [...new Set(cases.flatMap(({ decisions }) => decisions.map(({ by }) => by)))];
}

/** All reports of one side about one message, or about the conversation as a whole, are one case. */
export function reportSubject(input: { conversationId: string; entryId: string | null; by: Side }): Subject {
  const { conversationId, entryId, by } = input;
  return { kind: 'report', id: `${entryId ?? conversationId}:${by}` };
}

/** The name of the lock that a case puts on its conversation. */
export function lockIdOf(caseId: string): string {
  return `case:${caseId}`;
}

/** Whom a member of staff can choose to tell of a decision in this case. */
export function audiencesFor(
  { kind, conversationId, report }: Pick<ModerationCase, 'kind' | 'conversationId' | 'report'>,
  { role }: Pick<Actor, 'role'>,
): DecisionAudience[] {
  return audiencesOf({
    isAllegation: kind === 'conduct',
    hasConversation: conversationId !== null,
    hasReport: report !== null,
    isLead: role === 'safeguardingLead',
  });
}

/** From this risk on a mentor is not stopped: the one clock that a case of moderate risk has is eight hours long. */
const MIN_RISK_WITHOUT_CAP: RiskLevel = 'moderate';

/** Whether an open case lifts the mentor's weekly cap in its conversation: it concerns the mentee's own safety, and not the mentor's conduct. */
export function suspendsCap({ kind, risk, about }: Pick<ModerationCase, 'kind' | 'risk' | 'about'>): boolean {
  return (
    (kind === 'distress' || kind === 'blockedHarm') &&
    about === 'mentee' &&
    riskRank(risk) >= riskRank(MIN_RISK_WITHOUT_CAP)
  );
}
