import { openOrNull } from '../../platform/crypto/index.ts';
import type { SealedText, SealingPlace } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { isAttempt, readAroundCase } from './case.messages.ts';
import type { ModerationCase } from './case.model.ts';
import type { CaseText } from './caseText.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { ReportRecord } from './report.model.ts';
import { attemptScope, caseScope, caseTextScope, reportScope } from './sealingScopes.ts';

/** Words that belong to a case: where they are, and how they are opened. */
export interface CaseWords {
  kind: string;
  id: string;
  /** Id that the read is stored under in the case, where it is not `id`. */
  textId?: string;
  /** Findings of the check that are places in this text, and what they are sealed under. */
  findings?: { sealed: SealedText; place: SealingPlace };
  read(): Promise<string | null>;
}

/** The findings in the text that the case was opened for. */
const findingsOf = ({ _id, findings: sealed }: ModerationCase) => ({ sealed, place: caseScope(_id) });

/** The words that are stored in the case itself. @throws {AppError} notFound */
function ownWords({ sealer }: ModerationDeps, found: ModerationCase): CaseWords {
  const { _id, subject, words } = found;
  if (!words) throw new AppError('notFound');
  const read = () => sealer.open({ ...caseScope(_id), sealed: words });
  return { kind: 'caseWords', id: _id, textId: subject.id, findings: findingsOf(found), read };
}

/**
 * The words of one of the reports of the case.
 * @throws {AppError} notFound for a report without words, or of another case
 */
export async function locateReport(
  deps: ModerationDeps,
  { _id: caseId }: ModerationCase,
  publicId: string,
): Promise<CaseWords> {
  const report = (await deps.reports.findOfCase(caseId)).find((one) => one.publicId === publicId);
  if (!report?.words) throw new AppError('notFound');
  const { _id, findings } = report;
  return {
    kind: 'report',
    id: _id,
    findings: { sealed: findings, place: reportScope(_id) },
    read: () => readReportWords(deps, report),
  };
}

/** @returns null where the report has no words */
export async function readReportWords(
  { sealer }: Pick<ModerationDeps, 'sealer'>,
  { _id, words: sealed }: Pick<ReportRecord, '_id' | 'words'>,
): Promise<string | null> {
  return sealed && sealer.open({ ...reportScope(_id), sealed });
}

/**
 * Finds a text of a case by the public id that the desk knows it by: words of the case, an added text, an attempt, or a message.
 * @throws {AppError} notFound for any other text
 */
export async function locateText(
  deps: ModerationDeps,
  found: ModerationCase,
  messageId: string,
): Promise<CaseWords> {
  if (found.words && messageId === found.publicId) return ownWords(deps, found);
  const added = await deps.caseTexts.findInCase({ caseId: found._id, publicId: messageId });
  if (added) return addedText(deps, found, added);
  const { conversationId, subject } = found;
  if (conversationId === null) throw new AppError('notFound');
  if (isAttempt(subject)) return locateAttempt(deps, found, messageId);
  const around = await readAroundCase(deps, found);
  const message = around.find(({ publicId }) => publicId === messageId);
  if (!message) throw new AppError('notFound');
  const { entryId } = message;
  const read = () => deps.messages.readWords({ conversationId, entryId });
  return { kind: 'entry', id: entryId, ...(entryId === subject.id && { findings: findingsOf(found) }), read };
}

/** The words of the stopped text that the case is about. @throws {AppError} notFound for another message id */
async function locateAttempt(
  deps: ModerationDeps,
  found: ModerationCase,
  messageId: string,
): Promise<CaseWords> {
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
): CaseWords {
  const { kind, id } = subject;
  const place = caseTextScope({ _id, caseId });
  /** Opens the words of an added text, wherever it is stored. */
  const read = (): Promise<string | null> => {
    if (words) return deps.sealer.open({ ...place, sealed: words });
    if (isAttempt(subject)) return readAttemptWords(deps, id);
    if (conversationId === null) throw new AppError('notFound');
    return deps.messages.readWords({ conversationId, entryId: id });
  };
  return { kind, id, findings: { sealed, place }, read };
}

/** @throws {AppError} notFound */
async function readAttemptWords(
  { attempts, sealer }: ModerationDeps,
  attemptId: string,
): Promise<string | null> {
  const attempt = await attempts.find(attemptId);
  if (!attempt) throw new AppError('notFound');
  return openOrNull(sealer, { ...attemptScope(attempt), sealed: attempt.text });
}
