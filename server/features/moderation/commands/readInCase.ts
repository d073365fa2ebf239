import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { SealedText, SealingPlace } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CheckFinding } from '../../checks/index.ts';
import { loadCase, requireOwnClaim } from '../case.access.ts';
import { anchorOf, isAttempt, readSurroundings } from '../case.messages.ts';
import type { ModerationCase } from '../case.model.ts';
import { claimUntil } from '../case.policy.ts';
import type { CaseText } from '../caseText.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openFindings } from '../sealedFindings.ts';
import {
  attemptScope,
  caseScope,
  caseTextScope,
  closedReadScope,
  findingsScope,
  reportScope,
} from '../sealingScopes.ts';

interface ReadInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** `messageId`: public id of a message, an attempt, or of the case itself for words that it keeps; `reportId`: of a report of the case. */
  what: { what: 'message'; messageId: string } | { what: 'report'; reportId: string };
  /** Why a text of a closed case is read. */
  reason?: string | undefined;
}

/**
 * Uncovers words that belong to a case. The read is in the audit before the words leave (R38), and renews the claim.
 * @returns the text, null where it was erased, and the UTF-16 spans of the findings in it
 * @throws {AppError} notFound for any other words; ownCase, notAllowed
 * @throws {AppError} claimNeeded, caseClaimed without a claim of the actor's own that has not expired
 * @throws {AppError} reasonNeeded in a closed case
 */
export function readInCase(deps: ModerationDeps) {
  return async ({ id, actor, what, reason }: ReadInput) => {
    const found = await loadCase(deps, { id, actor });
    await requireMayRead(deps, found, { actor, reason });
    const target =
      what.what === 'report'
        ? await locateReport(deps, found, what.reportId)
        : await locateText(deps, found, what.messageId);
    const subject = { kind: target.kind, id: target.id };
    await deps.audit.record({ actorId: actor.accountId, action: 'case.read', subject, caseId: found._id });
    await noteRead(deps, found, { actor, textId: target.textId ?? target.id, reason });
    const text = await target.read();
    return { text, spans: spansWithin(await readFindings(deps, target), text) };
  };
}

/** @throws {AppError} reasonNeeded, claimNeeded, caseClaimed */
async function requireMayRead(
  deps: ModerationDeps,
  found: ModerationCase,
  { actor, reason }: Pick<ReadInput, 'actor' | 'reason'>,
): Promise<void> {
  if (found.state !== 'closed') return requireOwnClaim(deps, found, actor);
  if (reason === undefined) throw new AppError('reasonNeeded');
}

async function noteRead(
  { cases, clock, sealer }: ModerationDeps,
  { _id: caseId, state }: ModerationCase,
  { actor, textId, reason: text }: Pick<ReadInput, 'actor' | 'reason'> & { textId: string },
): Promise<void> {
  const isClosed = state === 'closed' && text !== undefined;
  const reason = isClosed ? await sealer.seal({ ...closedReadScope(caseId), text }) : null;
  const { accountId: by } = actor;
  const at = clock.now();
  await cases.noteRead({ caseId, read: { by, textId, at, reason } });
  await cases.renewClaim({ caseId, by, until: claimUntil(at) });
}

interface ReadTarget {
  kind: string;
  id: string;
  /** Id that the read is stored under in the case, where it is not `id`. */
  textId?: string;
  /** Findings of the check that are places in this text, and what they are sealed under. */
  findings?: { sealed: SealedText; place: SealingPlace };
  read(): Promise<string | null>;
}

async function readFindings({ sealer }: ModerationDeps, { findings }: ReadTarget): Promise<CheckFinding[]> {
  return findings ? openFindings(sealer, findingsScope(findings.place), findings.sealed) : [];
}

/** The findings in the text that the case was opened for. */
const findingsOf = ({ _id, findings: sealed }: ModerationCase) => ({ sealed, place: caseScope(_id) });

function ownWords({ sealer }: ModerationDeps, found: ModerationCase): ReadTarget {
  const { _id, subject, words } = found;
  if (!words) throw new AppError('notFound');
  const read = () => sealer.open({ ...caseScope(_id), sealed: words });
  return { kind: 'caseWords', id: _id, textId: subject.id, findings: findingsOf(found), read };
}

/** The words of one of the reports of the case. */
async function locateReport(
  { reports, sealer }: ModerationDeps,
  { _id: caseId }: ModerationCase,
  publicId: string,
): Promise<ReadTarget> {
  const report = (await reports.findOfCase(caseId)).find((one) => one.publicId === publicId);
  if (!report?.words) throw new AppError('notFound');
  const { _id, findings, words } = report;
  return {
    kind: 'report',
    id: _id,
    findings: { sealed: findings, place: reportScope(_id) },
    read: () => sealer.open({ ...reportScope(_id), sealed: words }),
  };
}

/**
 * Finds a text of a case by the public id that the desk knows it by: words of the case, an added text, an attempt, or a message.
 * @throws {AppError} notFound for any other text
 */
async function locateText(
  deps: ModerationDeps,
  found: ModerationCase,
  messageId: string,
): Promise<ReadTarget> {
  if (found.words && messageId === found.publicId) return ownWords(deps, found);
  const added = await deps.caseTexts.findInCase({ caseId: found._id, publicId: messageId });
  if (added) return addedText(deps, found, added);
  const { conversationId, pieces, subject } = found;
  if (conversationId === null) throw new AppError('notFound');
  if (isAttempt(subject)) return locateAttempt(deps, found, messageId);
  const about = anchorOf(found);
  if (about === null) throw new AppError('notFound');
  const around = await readSurroundings(deps, { conversationId, entryId: about, pieces });
  const message = around.find(({ publicId }) => publicId === messageId);
  if (!message) throw new AppError('notFound');
  const { entryId } = message;
  const read = () => deps.messages.readWords({ conversationId, entryId });
  return { kind: 'entry', id: entryId, ...(entryId === subject.id && { findings: findingsOf(found) }), read };
}

async function locateAttempt(
  deps: ModerationDeps,
  found: ModerationCase,
  messageId: string,
): Promise<ReadTarget> {
  const { subject } = found;
  const attempt = await deps.attempts.find(subject.id);
  if (attempt?.publicId !== messageId) throw new AppError('notFound');
  const read = () => readAttemptWords(deps, subject.id);
  return { kind: 'attempt', id: subject.id, findings: findingsOf(found), read };
}

/** A text that was added to the case. */
function addedText(
  deps: ModerationDeps,
  { conversationId }: ModerationCase,
  { _id, caseId, findings: sealed, subject, words }: CaseText,
): ReadTarget {
  const { kind, id } = subject;
  const place = caseTextScope({ _id, caseId });
  const read = (): Promise<string | null> => {
    if (words) return deps.sealer.open({ ...place, sealed: words });
    if (isAttempt(subject)) return readAttemptWords(deps, id);
    if (conversationId === null) throw new AppError('notFound');
    return deps.messages.readWords({ conversationId, entryId: id });
  };
  return { kind, id, findings: { sealed, place }, read };
}

/** @throws {AppError} notFound */
async function readAttemptWords({ attempts, sealer }: ModerationDeps, attemptId: string): Promise<string> {
  const attempt = await attempts.find(attemptId);
  if (!attempt) throw new AppError('notFound');
  return sealer.open({ ...attemptScope(attempt), sealed: attempt.text });
}

/** Leaves out the spans that do not fit the text: a redaction has shortened it since the check. */
function spansWithin(findings: readonly CheckFinding[], text: string | null) {
  return findings.flatMap(({ kind, start, end, reasonCode }) =>
    start === null || end === null || text === null || end > text.length
      ? []
      : [{ kind, start, end, reasonCode }],
  );
}
