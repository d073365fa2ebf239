import type { OfferedDebrief } from '../../../shared/contracts/debriefs.ts';
import type { MentorDebrief } from './debrief.model.ts';

/**
 * The debrief that its mentor is offered. The case is not named.
 * @param conversationId public id
 */
export function presentDebrief(
  { publicId }: Pick<MentorDebrief, 'publicId'>,
  { alias, conversationId }: { alias: string; conversationId: string },
): OfferedDebrief {
  return { id: publicId, conversationId, alias };
}
