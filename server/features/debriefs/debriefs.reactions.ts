import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { caseDecided } from '../moderation/index.ts';
import type { offerDebrief } from './commands/offerDebrief.ts';

/** A debrief is offered when the case is decided: before, the mentor is still in the conversation. */
export function debriefsReactions(offer: ReturnType<typeof offerDebrief>): readonly Reaction[] {
  return [
    defineReaction({
      name: 'debriefs.onCaseDecided',
      event: caseDecided,
      run: ({ caseId }) => offer({ caseId }),
    }),
  ];
}
