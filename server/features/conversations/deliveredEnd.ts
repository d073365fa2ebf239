import type { ConversationsDeps } from './conversations.deps.ts';
import type { Participation } from './participations.ts';

/** The viewer, and the last number of the log that their newest cursor says was delivered to them. */
export function deliveredEnd({ entryCursors, status }: ConversationsDeps) {
  return async (participation: Participation, newest: string) => {
    const end = entryCursors.open(participation, newest);
    return { viewpoint: await status.resolveViewpoint(participation, end), end };
  };
}
