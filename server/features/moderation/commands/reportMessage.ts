import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { CheckFinding } from '../../checks/index.ts';
import { reportSubject } from '../case.policy.ts';
import { showHelpToMentee } from '../helpCard.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { findOrInsertPart } from '../numberedParts.ts';
import type { ReportRecord } from '../report.model.ts';
import { composeReportEvidence } from '../reportEvidence.ts';
import { sealFindings } from '../sealedFindings.ts';
import { findingsScope, reportScope } from '../sealingScopes.ts';
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
  /** The reporter's. */
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
 * Stores a report, with its words and its evidence sealed, and opens its case or adds to it. The same report again is stored once; new
 * words are one more report.
 * @returns the public id of the report
 * @throws {AppError} notFound when the reporter may not see the conversation or message
 * @throws {AppError} tooMany, unless the words call for a case
 */
export function reportMessage(deps: ModerationDeps) {
  const open = openCase(deps);

  /** Checks the words of a report, then stores it with its case in one transaction. A sign of risk in the words is exempt from the rate. */
  async function insert({ key, side: by, words }: NewReport, part: number): Promise<ReportRecord> {
    const { reporterId, conversationId, entryId, reason } = key;
    const isAllegation = by === 'mentee' && ALLEGATIONS.includes(reason);
    const checked = await checkWords(deps, { accountId: reporterId, side: by, words });
    if (!checked?.opensCase && !checked?.errored) await deps.limiter.consume('report', reporterId);
    const composed = await composeReport(deps, { key, words, part, findings: checked?.findings ?? [] });
    const report = await inTransaction(async () => {
      const caseId = await open({
        kind: isAllegation ? 'conduct' : 'report',
        risk: graver(RISK_OF[reason], checked?.risk ?? 'none'),
        subject: reportSubject({ conversationId, entryId, by }),
        about: otherSide(by),
        conversationId,
        report: { reportId: composed._id, by, entryId, hasWords: words !== undefined },
        lock: isAllegation,
      });
      await deps.reports.insert({ ...composed, caseId });
      return { ...composed, caseId };
    });
    if (checked?.helpCard && by === 'mentee')
      await showHelpToMentee(deps, { conversationId, risk: checked.risk });
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

/** The report with its words and its evidence, sealed. */
async function composeReport(
  deps: ModerationDeps,
  input: Pick<NewReport, 'key' | 'words'> & {
    part: number;
    /** Found in the words. */
    findings: readonly CheckFinding[];
  },
): Promise<Omit<ReportRecord, 'caseId'>> {
  const { key, words: text, part, findings } = input;
  const _id = newId();
  const evidence = await composeReportEvidence(deps, { ...key, words: text ?? null });
  return {
    _id,
    publicId: newPublicId(),
    ...key,
    part,
    at: deps.clock.now(),
    outcome: 'waiting',
    words: text === undefined ? null : await deps.sealer.seal({ ...reportScope(_id), text }),
    findings: await sealFindings(deps.sealer, findingsScope(reportScope(_id)), findings),
    evidence: await deps.sealer.sealForSafeguarding({ text: evidence, aad: _id }),
  };
}

/** The check of a report's words; null for a report without words. */
async function checkWords(
  deps: ModerationDeps,
  { accountId, side, words }: { accountId: string; side: Side; words: string | undefined },
) {
  return words === undefined ? null : deps.check({ accountId, text: words, from: side, before: [] });
}

/** A report without words says nothing that an earlier one of the same key does not. */
async function findByWords(
  { sealer }: ModerationDeps,
  parts: readonly ReportRecord[],
  words: string | undefined,
): Promise<ReportRecord | undefined> {
  if (words === undefined) return parts[0];
  for (const report of parts) {
    if (!report.words) continue;
    const text = await sealer.open({ ...reportScope(report._id), sealed: report.words });
    if (text === words) return report;
  }
  return undefined;
}

function graver(a: RiskLevel, b: RiskLevel): RiskLevel {
  return riskRank(a) >= riskRank(b) ? a : b;
}
