import { newId, newPublicId, sealJson } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { Attempt } from '../attempt.model.ts';
import { caseKindOf } from '../caseKind.policy.ts';
import { showHelpToMentee } from '../helpCard.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { findOrInsertPart } from '../numberedParts.ts';
import { attemptScope, stoppingRulesScope } from '../sealingScopes.ts';
import { openCase } from './openCase.ts';

interface RejectedText {
  conversationId: string;
  authorId: string;
  clientMessageId: string;
  text: string;
  result: CheckResult;
  why: Attempt['why'];
}

/**
 * Stores a text that was not accepted, sealed, with the case and the help card it calls for, so that a cry for help in a locked
 * conversation is read. The same text under the same `clientMessageId` is stored once, other texts beside it.
 * @returns the public id of the attempt
 */
export function storeAttempt(deps: ModerationDeps) {
  const open = openCase(deps);

  /** Stores a stopped text, with its case where it needs one. @param part count of texts stored before under the same client message id */
  async function insert(rejected: RejectedText, part: number): Promise<Attempt> {
    const attempt = await composeAttempt(deps, rejected, part);
    await inTransaction(async () => {
      await deps.attempts.insert(attempt);
      if (needsCase(rejected.result)) await open(attemptCase(rejected, attempt));
    });
    return attempt;
  }

  return async (rejected: RejectedText): Promise<{ attemptId: string }> => {
    const { conversationId, result, text } = rejected;
    const attempt = await findOrInsertPart({
      list: () => deps.attempts.findParts(rejected),
      findSame: (parts) => findByText(deps, parts, text),
      insert: (part) => insert(rejected, part),
    });
    if (result.helpCard && attempt.from === 'mentee')
      await showHelpToMentee(deps, { conversationId, risk: result.risk });
    return { attemptId: attempt.publicId };
  };
}

/** The stored attempt with the same words. */
async function findByText(
  { sealer }: ModerationDeps,
  parts: readonly Attempt[],
  text: string,
): Promise<Attempt | undefined> {
  for (const attempt of parts) {
    if ((await sealer.open({ ...attemptScope(attempt), sealed: attempt.text })) === text) return attempt;
  }
  return undefined;
}

/** The record of a stopped text, sealed. */
async function composeAttempt(
  { clock, conversations, sealer }: ModerationDeps,
  rejected: RejectedText,
  part: number,
): Promise<Attempt> {
  const { conversationId, authorId, clientMessageId, text, result, why } = rejected;
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
    text: await sealer.seal({ ...attemptScope({ _id, conversationId }), text }),
    why,
    rules: await sealJson(sealer, stoppingRulesScope({ _id, conversationId }), rulesOf(result)),
    at: clock.now(),
    disputedAt: null,
    verdict: null,
  };
}

const rulesOf = ({ findings }: CheckResult): string[] => [
  ...new Set(findings.flatMap(({ rule }) => rule ?? [])),
];

function needsCase({ opensCase, lock, risk }: CheckResult): boolean {
  return opensCase || lock || risk !== 'none';
}

/** The case that a stopped text asks for. */
function attemptCase({ conversationId, result, text }: RejectedText, { _id, from }: Attempt) {
  const { risk, findings, lock } = result;
  const subject = { kind: 'attempt', id: _id } as const;
  return { ...caseKindOf(result, from), risk, subject, conversationId, findings, lock, evidence: text };
}
