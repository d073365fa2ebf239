import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { findEntryId, readSurroundings } from '../case.messages.ts';
import type { CaseFinding, ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { attemptScope, caseScope } from '../sealingScopes.ts';

interface ReadInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** `messageId`: public id of a message, an attempt, or of the case itself for words that it keeps. */
  what: { what: 'message'; messageId: string } | { what: 'report' };
}

/**
 * Uncovers words that belong to a case. The read is in the audit before the words leave (R38).
 * @returns the text, null where it was erased, and the UTF-16 spans of the findings in it
 * @throws {AppError} notFound for any other words; ownCase
 */
export function readInCase(deps: ModerationDeps) {
  return async ({ id, actor, what }: ReadInput) => {
    const found = await loadCase(deps, { id, actor });
    const target = what.what === 'report' ? ownWords(deps, found) : await locate(deps, found, what.messageId);
    const subject = { kind: target.kind, id: target.id };
    await deps.audit.record({ actorId: actor.accountId, action: 'case.read', subject, caseId: found._id });
    const text = await target.read();
    return { text, spans: target.isChecked ? spansWithin(found.findings, text) : [] };
  };
}

interface ReadTarget {
  kind: string;
  id: string;
  /** Whether the findings of the case are places in this text. */
  isChecked: boolean;
  read(): Promise<string | null>;
}

function ownWords({ sealer }: ModerationDeps, { _id, words }: ModerationCase): ReadTarget {
  if (!words) throw new AppError('notFound');
  const read = () => sealer.open({ ...caseScope(_id), sealed: words });
  return { kind: 'caseWords', id: _id, isChecked: true, read };
}

async function locate(deps: ModerationDeps, found: ModerationCase, messageId: string): Promise<ReadTarget> {
  if (found.words && messageId === found.publicId) return ownWords(deps, found);
  const { conversationId, pieces, subject } = found;
  if (conversationId === null) throw new AppError('notFound');
  if (subject.kind === 'attempt') return locateAttempt(deps, { attemptId: subject.id, messageId });
  const about = await findEntryId(deps, found);
  if (about === null) throw new AppError('notFound');
  const around = await readSurroundings(deps, { conversationId, entryId: about, pieces });
  const message = around.find(({ publicId }) => publicId === messageId);
  if (!message) throw new AppError('notFound');
  const { entryId } = message;
  const read = () => deps.messages.readWords({ conversationId, entryId });
  return { kind: 'entry', id: entryId, isChecked: entryId === subject.id, read };
}

async function locateAttempt(
  { attempts, sealer }: ModerationDeps,
  { attemptId, messageId }: { attemptId: string; messageId: string },
): Promise<ReadTarget> {
  const attempt = await attempts.find(attemptId);
  if (attempt?.publicId !== messageId) throw new AppError('notFound');
  const read = () => sealer.open({ ...attemptScope(attempt), sealed: attempt.text });
  return { kind: 'attempt', id: attempt._id, isChecked: true, read };
}

/** Leaves out the spans that do not fit the text: a redaction has shortened it since the check. */
function spansWithin(findings: readonly CaseFinding[], text: string | null) {
  return findings.flatMap(({ kind, start, end, reasonCode }) =>
    start === null || end === null || text === null || end > text.length
      ? []
      : [{ kind, start, end, reasonCode }],
  );
}
