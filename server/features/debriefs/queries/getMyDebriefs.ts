import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { getMyDebriefsEndpoint } from '../../../../shared/contracts/debriefs.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { presentDebrief } from '../debrief.presenter.ts';
import type { DebriefsDeps } from '../debriefs.deps.ts';

/** For how long hard conversations are counted. */
const COUNTED_DAYS = 90;

/** What is offered to a mentor, and how many hard conversations they had. No one else is told the number. */
export function getMyDebriefs({ clock, conversations, debriefs }: DebriefsDeps) {
  return async (mentorId: string): Promise<AnswerOf<typeof getMyDebriefsEndpoint>> => {
    const from = new Date(clock.now().getTime() - COUNTED_DAYS * DAY_MS);
    const offers = await debriefs.listOffered(mentorId);
    const publicIds = await conversations.publicIdsOf(offers.map(({ conversationId }) => conversationId));
    const offered = [];
    for (const debrief of offers) {
      const { mentee } = await conversations.personasOf(debrief.conversationId);
      const conversationId = publicIds.get(debrief.conversationId) ?? '';
      offered.push(presentDebrief(debrief, { alias: mentee.alias, conversationId }));
    }
    return { offered, hardConversations: await debriefs.countSince({ mentorId, from }) };
  };
}
