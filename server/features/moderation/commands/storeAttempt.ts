import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction, isDuplicateKey } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Attempt } from '../attempt.model.ts';
import { attemptText } from '../moderation.deps.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import type { CheckResult } from '../moderation.ports.ts';
import { openCase, showHelp } from './openCase.ts';
import { kindOf } from './openMessageCase.ts';

interface Stopped {
  conversationId: string;
  authorId: string;
  clientMessageId: string;
  text: string;
  result: CheckResult;
  why: Attempt['why'];
}

/**
 * Keeps a text that was stopped, sealed, with the case and the help card it calls for: nobody's cry for help is lost
 * because a conversation is locked. The same text under the same `clientMessageId` is kept once; another text is one more.
 */
export function storeAttempt(deps: ModerationDeps) {
  return async (stopped: Stopped): Promise<{ attemptId: string }> => {
    const attempt = await findOrStore(deps, stopped);
    if (stopped.result.helpCard && attempt.from === 'mentee') await showHelp(deps, stopped.conversationId);
    return { attemptId: attempt.publicId };
  };
}

/** Whoever stores first numbers the attempt; who comes second at the same instant looks again. */
async function findOrStore(deps: ModerationDeps, stopped: Stopped): Promise<Attempt> {
  for (;;) {
    const alike = await deps.attempts.findAlike(stopped);
    const same = await findSame(deps, alike, stopped.text);
    if (same) return same;
    try {
      return await store(deps, stopped, alike.length);
    } catch (error) {
      if (isDuplicateKey(error)?.keyPattern['part'] === undefined) throw error;
    }
  }
}

async function findSame(
  { sealer }: ModerationDeps,
  alike: readonly Attempt[],
  text: string,
): Promise<Attempt | undefined> {
  for (const attempt of alike) {
    if ((await sealer.open({ ...attemptText(attempt), sealed: attempt.text })) === text) return attempt;
  }
  return undefined;
}

async function store(deps: ModerationDeps, stopped: Stopped, part: number): Promise<Attempt> {
  const attempt = await compose(deps, stopped, part);
  await inTransaction(async () => {
    await deps.attempts.insert(attempt);
    if (needsCase(stopped)) await openAttemptCase(deps, stopped, attempt);
  });
  return attempt;
}

async function compose(
  { clock, conversations, sealer }: ModerationDeps,
  stopped: Stopped,
  part: number,
): Promise<Attempt> {
  const { conversationId, authorId, clientMessageId, text, result, why } = stopped;
  const _id = newId();
  const { menteeId } = await conversations.membersOf(conversationId);
  return {
    _id,
    publicId: newPublicId(),
    conversationId,
    authorId,
    clientMessageId,
    part,
    from: authorId === menteeId ? 'mentee' : 'mentor',
    text: await sealer.seal({ ...attemptText({ _id, conversationId }), text }),
    why,
    risk: result.risk,
    reasonCodes: result.findings.map(({ reasonCode }) => reasonCode),
    rules: [...new Set(result.findings.flatMap(({ rule }) => rule ?? []))],
    at: clock.now(),
    disputedAt: null,
  };
}

const needsCase = ({ result }: Stopped): boolean => result.opensCase || result.lock || result.risk !== 'none';

async function openAttemptCase(
  deps: ModerationDeps,
  { result, text, conversationId }: Stopped,
  { _id, from }: Attempt,
) {
  const { risk, findings, lock } = result;
  const subject = { kind: 'attempt', id: _id } as const;
  await openCase(deps)({
    ...kindOf(result, from),
    risk,
    subject,
    conversationId,
    findings,
    lock,
    evidence: text,
  });
}

/** "This is wrong": feeds the precision of the rules. Throws `notFound` for anybody but its writer. */
export function disputeAttempt({ attempts, clock }: ModerationDeps) {
  return async ({ attemptId, authorId }: { attemptId: string; authorId: string }): Promise<void> => {
    if (!(await attempts.dispute({ publicId: attemptId, authorId, at: clock.now() })))
      throw new AppError('notFound');
  };
}
