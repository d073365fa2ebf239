import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import type { DebriefsDeps } from '../debriefs.deps.ts';

/** Offers a debrief to the mentor of a hard conversation (N18), once for each case. Joins the running transaction. */
export function offerDebrief({ clock, debriefs, moderation }: DebriefsDeps) {
  return async ({ caseId }: { caseId: string }): Promise<void> => {
    const hard = await moderation.hardConversationOf(caseId);
    if (!hard) return;
    const offeredAt = clock.now();
    await debriefs.offer({
      _id: newId(),
      publicId: newPublicId(),
      caseId,
      state: 'offered',
      offeredAt,
      ...hard,
    });
  };
}
