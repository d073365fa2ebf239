import type { Role } from '../../../shared/contracts/actor.ts';
import type { NoticeKind } from '../../../shared/domain/notices/kinds.ts';

/** What a role can be told of, in the order of the settings page. Pages are sent whatever the settings say, and have none. */
export const KINDS_OF_ROLE: Record<Role, readonly NoticeKind[]> = {
  mentee: ['reply', 'decision', 'someoneFree', 'weekOpened', 'mentorAway', 'replyMissed', 'staffMessage'],
  mentor: [
    'request',
    'messageWaiting',
    'replyDue',
    'minutesOpening',
    'extensionOffered',
    'decision',
    'staffMessage',
  ],
  moderator: ['caseForYou'],
  coordinator: ['caseForYou', 'screeningDue'],
  safeguardingLead: ['caseForYou', 'screeningDue'],
  admin: [],
};
