import type { Side } from '../../../shared/domain/conversation/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { CaseReference } from '../moderation/index.ts';
import { threadKeyOf } from './teamThread.policy.ts';
import type { TeamThreadsDeps } from './teamThreads.deps.ts';

/** A person whom a case is about, as the team writes to them. */
export interface CaseParty {
  accountId: string;
  side: Side;
  conversationId: string | null;
  /** Of the thread with this person, whether or not there is one yet. */
  key: string;
}

/** The two of the case's conversation; without one, the person who wrote its words. */
export async function casePartiesOf(
  { conversations }: Pick<TeamThreadsDeps, 'conversations'>,
  found: CaseReference,
): Promise<CaseParty[]> {
  const { conversationId } = found;
  const party = (side: Side, accountId: string): CaseParty => {
    return { side, accountId, conversationId, key: threadKeyOf({ accountId, conversationId }) };
  };
  if (conversationId !== null) {
    const { menteeId, mentorId } = await conversations.membersOf(conversationId);
    return [party('mentee', menteeId), party('mentor', mentorId)];
  }
  const [personId] = found.personIds;
  return personId === undefined ? [] : [party(found.about === 'mentor' ? 'mentor' : 'mentee', personId)];
}

/** @throws {AppError} notFound for a side that is no party of the case */
export async function casePartyAt(
  deps: Pick<TeamThreadsDeps, 'conversations'>,
  { found, side }: { found: CaseReference; side: Side },
): Promise<CaseParty> {
  const party = (await casePartiesOf(deps, found)).find((one) => one.side === side);
  if (!party) throw new AppError('notFound');
  return party;
}
