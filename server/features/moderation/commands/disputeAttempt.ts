import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Attempt } from '../attempt.model.ts';
import { maxOpenCases } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { attemptScope } from '../sealingScopes.ts';
import { openCase } from './openCase.ts';

const KIND = 'disputedBlock';

/**
 * The writer of a stopped text says that it was stopped wrongly (N14): a case for a person, who finds the rule right or wrong. While a
 * person has as many undecided disputes as there may be, a further one is only counted. Repeated, it opens no second case.
 * @throws {AppError} notFound unless the account wrote the attempt
 */
export function disputeAttempt(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (input: {
    /** Public id. */
    attemptId: string;
    authorId: string;
  }): Promise<void> => {
    const { attemptId: publicId, authorId } = input;
    const attempt = await deps.attempts.findOwn({ publicId, authorId });
    if (!attempt) throw new AppError('notFound');
    const { _id: attemptId, conversationId, from: about, why } = attempt;
    const findings = why === 'blocked' ? await findingsOfAttempt(deps, attempt) : [];
    await inTransaction(async () => {
      await deps.attempts.dispute({ attemptId, at: deps.clock.now() });
      if (why !== 'blocked' || (await hasTooMany(deps, attempt))) return;
      const subject = { kind: KIND, id: attemptId } as const;
      await open({ kind: KIND, risk: 'none', subject, about, conversationId, findings });
    });
  };
}

/** The findings of a stopped text, for the desk to mark. The check runs again, because they are not stored. */
async function findingsOfAttempt(deps: ModerationDeps, attempt: Attempt) {
  const text = await deps.sealer.open({ ...attemptScope(attempt), sealed: attempt.text });
  const { authorId: accountId, from } = attempt;
  return (await deps.check({ accountId, text, from, before: [] })).findings;
}

/** Whether this writer has as many open disputes in the conversation as one may have. */
async function hasTooMany(
  { cases }: ModerationDeps,
  { authorId, conversationId }: Attempt,
): Promise<boolean> {
  const limit = maxOpenCases({ kind: KIND });
  return (
    (await cases.findOpenOf({ kind: KIND, authorId, conversationId, limit, originIds: [] })).length >= limit
  );
}
