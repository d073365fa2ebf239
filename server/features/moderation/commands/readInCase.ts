import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CaseFinding, ModerationCase } from '../case.model.ts';
import { attemptText, caseScope } from '../moderation.deps.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { entryOf, readSurroundings } from '../caseSubject.ts';
import { loadCase } from './changeCase.ts';

interface Reading {
  id: string;
  actor: Actor;
  what: { what: 'message'; messageId: string } | { what: 'report' };
}

/** Uncovers words that belong to the case. The read is in the audit before the words leave (R38). Throws `notFound` for any others. */
export function readInCase(deps: ModerationDeps) {
  return async ({ id, actor, what }: Reading) => {
    const found = await loadCase(deps, { id, actor });
    const target = what.what === 'report' ? ownWords(found) : await locate(deps, found, what.messageId);
    const subject = { kind: target.kind, id: target.id };
    await deps.audit.record({ actorId: actor.accountId, action: 'case.read', subject, caseId: found._id });
    const text = await target.read(deps);
    return { text, spans: target.isChecked ? spansWithin(found.findings, text) : [] };
  };
}

interface Target {
  kind: string;
  id: string;
  /** Whether this is the text that the findings are places in. */
  isChecked: boolean;
  read(deps: ModerationDeps): Promise<string | null>;
}

function ownWords({ _id, words }: ModerationCase): Target {
  if (!words) throw new AppError('notFound');
  return {
    kind: 'caseWords',
    id: _id,
    isChecked: true,
    read: ({ sealer }) => sealer.open({ scope: caseScope(_id), recordId: _id, sealed: words }),
  };
}

async function locate(deps: ModerationDeps, found: ModerationCase, messageId: string): Promise<Target> {
  if (found.words && messageId === found.publicId) return ownWords(found);
  const { conversationId, subject } = found;
  if (conversationId === null) throw new AppError('notFound');
  if (subject.kind === 'attempt') return readAttempt(deps, { attemptId: subject.id, messageId });
  const entryId = await entryOf(deps, found);
  if (entryId === null) throw new AppError('notFound');
  const around = await readSurroundings(deps, { conversationId, entryId, pieces: found.pieces });
  const message = around.find(({ publicId }) => publicId === messageId);
  if (!message) throw new AppError('notFound');
  const { entryId: id } = message;
  return {
    kind: 'entry',
    id,
    isChecked: id === subject.id,
    read: ({ messages }) => messages.readWords({ conversationId, entryId: id }),
  };
}

async function readAttempt(
  deps: ModerationDeps,
  given: { attemptId: string; messageId: string },
): Promise<Target> {
  const attempt = await deps.attempts.find(given.attemptId);
  if (attempt?.publicId !== given.messageId) throw new AppError('notFound');
  return {
    kind: 'attempt',
    id: attempt._id,
    isChecked: true,
    read: ({ sealer }) => sealer.open({ ...attemptText(attempt), sealed: attempt.text }),
  };
}

/** Places in the text as it stands; after a redaction the old ones no longer fit, and are left out. */
const spansWithin = (findings: readonly CaseFinding[], text: string | null) =>
  findings.flatMap(({ kind, start, end, reasonCode }) =>
    start === null || end === null || text === null || end > text.length
      ? []
      : [{ kind, start, end, reasonCode }],
  );
