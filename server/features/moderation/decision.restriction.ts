import type { Role } from '../../../shared/contracts/actor.ts';
import type { NewRestriction } from '../../../shared/contracts/restrictions.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** What a decision does to what a person may do. */
export interface RestrictionChange {
  /** With `restrict`. */
  restriction?: NewRestriction | undefined;
  /** With `lift`: public id of the restriction. */
  restrictionId?: string | undefined;
}

/** The accounts whom a case is about, by side; without a conversation the one who wrote its words. */
export async function partiesOf(
  { conversations }: Pick<ModerationDeps, 'conversations'>,
  { about, conversationId, personIds }: Pick<ModerationCase, 'about' | 'conversationId' | 'personIds'>,
): Promise<Partial<Record<Side, string>>> {
  if (conversationId !== null) {
    const { menteeId: mentee, mentorId: mentor } = await conversations.membersOf(conversationId);
    return { mentee, mentor };
  }
  const [only] = personIds;
  if (only === undefined) return {};
  return about === 'mentor' ? { mentor: only } : { mentee: only };
}

/**
 * Checks the words of a restriction as any text of staff to a person. Call it before the transaction: the check runs in a worker
 * thread, and waiting for it would keep the transaction open.
 * @throws {AppError} teamTextStopped, unavailable
 */
export async function requireAllowedWords(
  { check }: Pick<ModerationDeps, 'check'>,
  { accountId, restriction }: { accountId: string } & RestrictionChange,
): Promise<void> {
  if (!restriction) return;
  const result = await check({ accountId, text: restriction.words, from: 'mentor', before: [] });
  if (result.errored) throw new AppError('unavailable');
  if (result.outcome !== 'allow') throw new AppError('teamTextStopped');
}

/**
 * Restricts a person whom the case is about, or lifts a restriction of theirs. Joins the running transaction.
 * @param input `found`: the case that is decided; `by`: account id of the member of staff
 * @throws {AppError} notAllowed for the subject of an allegation, unless by the safeguarding lead: the words would tell them (R22)
 * @throws {AppError} notFound for a person or a restriction that is not of this case
 * @throws {AppError} moveNotAllowed for a restriction that has ended
 */
export async function applyRestriction(
  deps: Pick<ModerationDeps, 'conversations' | 'restrictions'>,
  input: { found: ModerationCase; by: string; role: Role } & RestrictionChange,
): Promise<void> {
  const { found, by, role, restriction, restrictionId } = input;
  const { _id: caseId } = found;
  const parties = await partiesOf(deps, found);
  if (restrictionId !== undefined) {
    const personIds = Object.values(parties);
    await deps.restrictions.lift({ id: restrictionId, personIds, by, caseId, as: 'lifted' });
  }
  if (!restriction) return;
  const accountId = parties[restriction.side];
  if (accountId === undefined) throw new AppError('notFound');
  if (!mayRestrict(found, { side: restriction.side, role })) throw new AppError('notAllowed');
  await deps.restrictions.restrict({ ...restriction, accountId, by, caseId });
}

/**
 * Whether this role may restrict that side in this case. In a `conduct` case only the safeguarding lead may restrict the subject, who must not
 * learn of the allegation before advice was taken (R22).
 */
export function mayRestrict(
  { kind, about }: Pick<ModerationCase, 'kind' | 'about'>,
  { side, role }: { side: Side; role: Role },
): boolean {
  return kind !== 'conduct' || about !== side || role === 'safeguardingLead';
}
