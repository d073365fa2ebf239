import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { showHelpToMentee } from '../helpCard.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { findOrInsertPart } from '../numberedParts.ts';
import type { ReportRecord } from '../report.model.ts';
import { caseScope } from '../sealingScopes.ts';
import { openCase } from './openCase.ts';

interface ReportInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  /** Public id; null for the whole conversation. */
  messageId: string | null;
  reason: ReportRecord['reason'];
  words?: string | undefined;
}

interface NewReport {
  key: Pick<ReportRecord, 'reporterId' | 'conversationId' | 'entryId' | 'reason'>;
  /** Of the reporter. */
  side: Side;
  words: string | undefined;
}

/** The risk of a report before a person has read it, which sets its clock. */
const RISK_OF: Readonly<Record<ReportRecord['reason'], RiskLevel>> = {
  unsafe: 'high',
  askedForContact: 'high',
  madeMeUncomfortable: 'moderate',
  worriedAboutThem: 'moderate',
  unkind: 'low',
  other: 'low',
};
/** From a mentee about a mentor these are allegations, which lock the conversation at once (R22). */
const ALLEGATIONS: readonly ReportRecord['reason'][] = ['unsafe', 'askedForContact'];

/**
 * Stores a report and opens its case. The same report again is stored once; new words are one more report.
 * @returns the public id of the report
 * @throws {AppError} notFound when the reporter may not see the conversation or message
 * @throws {AppError} tooMany, unless the words call for a case
 */
export function reportMessage(deps: ModerationDeps) {
  const open = openCase(deps);

  async function insert({ key, side, words }: NewReport, part: number): Promise<ReportRecord> {
    const at = deps.clock.now();
    const isAllegation = side === 'mentee' && ALLEGATIONS.includes(key.reason);
    const kind = isAllegation ? ('conduct' as const) : ('report' as const);
    const checked = await checkWords(deps, { accountId: key.reporterId, side, words });
    if (!checked?.opensCase && !checked?.errored) await deps.limiter.consume('report', key.reporterId);
    const risk = graver(RISK_OF[key.reason], checked?.risk ?? 'none');
    const ids = { _id: newId(), publicId: newPublicId() };
    const report: ReportRecord = { ...ids, ...key, part, at, outcome: 'waiting' };
    await inTransaction(async () => {
      await deps.reports.insert(report);
      await open({
        kind,
        risk,
        subject: { kind: 'report', id: report._id },
        about: side === 'mentee' ? 'mentor' : 'mentee',
        conversationId: key.conversationId,
        report: { reportId: report._id, reason: key.reason, by: side },
        words: words === undefined ? null : { from: side, text: words },
        findings: checked?.findings ?? [],
        lock: isAllegation,
      });
    });
    if (checked?.helpCard && side === 'mentee')
      await showHelpToMentee(deps, { conversationId: key.conversationId, risk: checked.risk });
    return report;
  }

  return async (input: ReportInput): Promise<{ reportId: string }> => {
    const { actor, reason, words } = input;
    const { conversationId, entryId, side } = await deps.conversations.locateFor(input);
    const key = { reporterId: actor.accountId, conversationId, entryId, reason };
    const report = await findOrInsertPart({
      list: () => deps.reports.findParts(key),
      findSame: (parts) => findByWords(deps, parts, words),
      insert: (part) => insert({ key, side, words }, part),
    });
    return { reportId: report.publicId };
  };
}

async function checkWords(
  deps: ModerationDeps,
  { accountId, side, words }: { accountId: string; side: Side; words: string | undefined },
) {
  return words === undefined ? null : deps.check({ accountId, text: words, from: side, before: [] });
}

/** A report without words says nothing that an earlier one of the same key does not. */
async function findByWords(
  { cases, sealer }: ModerationDeps,
  parts: readonly ReportRecord[],
  words: string | undefined,
): Promise<ReportRecord | undefined> {
  if (words === undefined) return parts[0];
  for (const report of parts) {
    const opened = await cases.findBySubject({ kind: 'report', id: report._id });
    if (!opened?.words) continue;
    const text = await sealer.open({ ...caseScope(opened._id), sealed: opened.words });
    if (text === words) return report;
  }
  return undefined;
}

function graver(a: RiskLevel, b: RiskLevel): RiskLevel {
  return riskRank(a) >= riskRank(b) ? a : b;
}
