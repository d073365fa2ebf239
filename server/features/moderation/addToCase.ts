import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../platform/crypto/index.ts';
import { joinAllegation } from './authorityReport.ts';
import { announceCaseChange } from './case.action.ts';
import { followClock } from './case.clock.ts';
import type { CaseFacts, ModerationCase } from './case.model.ts';
import { rankOf, sideOf } from './case.policy.ts';
import type { CaseChange } from './case.repository.ts';
import type { CaseText } from './caseText.model.ts';
import { mergeHeard } from './heardCase.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { sealFindings } from './sealedFindings.ts';
import { caseTextScope, findingsScope } from './sealingScopes.ts';

/** Up to this number each added text changes the version, so that a decision made without it is stale; after it only a graver one does. */
const MAX_INTERRUPTING = 20;

interface Adding {
  existing: ModerationCase;
  /** The case that the text or report alone would have opened. */
  added: CaseFacts;
  /** Text that is no message and no attempt. */
  words: string | null;
  /** Text to seal for the safeguarding lead. */
  evidence: string | null;
  /** A report keeps its own words and evidence. */
  report: { reportId: string; entryId: string | null; hasWords: boolean } | null;
}

/**
 * Adds a text of its author, or a report, to a case: it is kept, sealed and counted, and the case keeps the graver risk and the earlier
 * clock. A report opens a decided case again, for other staff than those who decided it. Joins the running transaction.
 * @returns the case after it
 */
export async function addToCase(deps: ModerationDeps, input: Adding): Promise<ModerationCase> {
  const { existing, added, report } = input;
  if (!report) await deps.caseTexts.insert(await composeText(deps, input));
  const isGraver = riskRank(added.risk) > riskRank(existing.risk);
  const changesCap = added.suspendsCap && !existing.suspendsCap;
  const authorityReports = joinAllegation(existing, added);
  const isSame = !isGraver && !changesCap && authorityReports === existing.authorityReports;
  if (isSame && isUndecided(existing) && existing.addedTexts >= MAX_INTERRUPTING) {
    await deps.cases.countText(existing._id);
    return existing;
  }
  const change = {
    ...composeChange(input, isGraver),
    authorityReports,
    ...(added.attention !== null &&
      (await mergeHeard(deps, existing, { ...added, attention: added.attention }))),
    ...(!isUndecided(existing) && reopening(existing, added)),
  };
  const changed = await deps.cases.change({ caseId: existing._id, version: existing.version, change });
  if (!changed) throw new Error('a case changed under the transaction that read it');
  await followClock(deps, { after: changed, clockFrom: added.clockFrom });
  announceCaseChange(deps, { before: existing, after: changed });
  return changed;
}

/** What an added text changes in its case. A graver text sets the risk; an earlier due time replaces the later one. */
function composeChange({ existing, added, report }: Adding, isGraver: boolean): CaseChange {
  const { kind, risk, subject } = added;
  const isOtherEntry =
    report !== null && report.entryId !== null && report.entryId !== existing.report?.entryId;
  return {
    ...(kind === 'conduct' && { kind }),
    ...(isGraver && {
      risk,
      riskRank: rankOf({ kind: existing.kind, risk }),
      gravestAddedId: textIdOf(report, subject),
    }),
    // The risk that the mentor is told of is read from the messages of the case.
    ...(subject.kind === 'entry' && added.suspendsCap && { suspendsCap: true, piece: subject.id }),
    ...(isOtherEntry && report.entryId !== null && { piece: report.entryId }),
    ...(added.dueAt < existing.dueAt && { dueAt: added.dueAt, clockFrom: added.clockFrom }),
    addedTexts: existing.addedTexts + 1,
    lastAction: { by: null, action: 'textAdded', at: added.openedAt },
  };
}

/** A report without words holds no text to read. */
function textIdOf(report: Adding['report'], subject: ModerationCase['subject']): string | null {
  if (!report) return subject.id;
  return report.hasWords ? report.reportId : null;
}

/** The clock starts again. Staff who decided the case before may not work on it (R21). */
function reopening(existing: ModerationCase, { clockFrom, dueAt }: CaseFacts): CaseChange {
  const deciders = existing.decisions.map(({ by }) => by);
  return {
    state: 'open',
    claim: null,
    clockFrom,
    dueAt,
    barredIds: [...new Set([...existing.barredIds, ...deciders])],
  };
}

/** The record of an added text, with its findings and words sealed. */
async function composeText(
  deps: ModerationDeps,
  { existing, added, words, evidence }: Adding,
): Promise<CaseText> {
  const { sealer } = deps;
  const _id = newId();
  const scope = caseTextScope({ _id, caseId: existing._id });
  return {
    _id,
    publicId: (await publicIdOf(deps, added)) ?? newPublicId(),
    caseId: existing._id,
    subject: added.subject,
    from: added.wordsFrom ?? sideOf(added.about),
    at: added.openedAt,
    findings: await sealFindings(sealer, findingsScope(scope), added.findings),
    words: words === null ? null : await sealer.seal({ ...scope, text: words }),
    evidence: evidence === null ? null : await sealer.sealForSafeguarding({ text: evidence, aad: _id }),
  };
}

/** The public id that the desk knows a message or an attempt by; null for a text that has none. */
async function publicIdOf(
  { attempts, conversations }: ModerationDeps,
  { conversationId, subject: { kind, id } }: CaseFacts,
): Promise<string | null> {
  if (kind === 'attempt') return (await attempts.find(id))?.publicId ?? null;
  if (kind !== 'entry' || conversationId === null) return null;
  const [message] = await conversations.readAround({ conversationId, entryId: id, count: 0 });
  return message?.publicId ?? null;
}
