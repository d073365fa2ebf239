import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { caseDecided } from '../moderation/index.ts';
import { applicationMoved, volunteerAsked } from '../screening/index.ts';
import { replyDueSoon, replyMissed } from '../replies/index.ts';
import { extensionOffered, mentorAway, minutesOpened, openingAnnounced } from '../time/index.ts';
import type { notify } from './commands/notify.ts';
import type { NotificationsPorts } from './notifications.ports.ts';

interface NotificationReactionHandlers {
  commands: { notify: ReturnType<typeof notify> };
  conversations: NotificationsPorts['conversations'];
}

/** Moves of an application that the mentor makes: they need not be told. */
const OWN_MOVES: readonly ScreeningState[] = ['draft', 'submitted', 'withdrawn'];

/** What other features publish, as notices. A reaction runs once for each event, in one transaction with its notices. */
export function notificationsReactions(handlers: NotificationReactionHandlers): readonly Reaction[] {
  const { commands, conversations } = handlers;
  return [
    defineReaction({
      name: 'notifications.onCaseDecided',
      event: caseDecided,
      run: async ({ toldIds }, { eventId }) => {
        for (const accountId of toldIds)
          await commands.notify({ accountId, kind: 'decision', about: eventId });
      },
    }),
    defineReaction({
      name: 'notifications.onApplicationMoved',
      event: applicationMoved,
      run: async ({ mentorId, to }, { eventId }) => {
        if (OWN_MOVES.includes(to)) return;
        const path = '/mentor/application';
        await commands.notify({ accountId: mentorId, kind: 'decision', about: eventId, path });
      },
    }),
    defineReaction({
      name: 'notifications.onVolunteerAsked',
      event: volunteerAsked,
      run: ({ mentorId }, { eventId }) =>
        commands.notify({
          accountId: mentorId,
          kind: 'decision',
          about: eventId,
          path: '/mentor/application',
        }),
    }),
    defineReaction({
      name: 'notifications.onOpeningAnnounced',
      event: openingAnnounced,
      run: (opening) => commands.notify(noticeOfOpening(opening)),
    }),
    defineReaction({
      name: 'notifications.onMentorAway',
      event: mentorAway,
      run: async ({ mentorId }, { eventId }) => {
        for (const { menteeId, conversation } of await conversations.waitingMentees(mentorId)) {
          const notice = { accountId: menteeId, about: `${eventId} ${conversation}`, conversation };
          await commands.notify({ ...notice, kind: 'mentorAway', path: `/talk/${conversation}` });
        }
      },
    }),
    defineReaction({
      name: 'notifications.onExtensionOffered',
      event: extensionOffered,
      run: ({ mentorId }, { eventId }) =>
        commands.notify({ accountId: mentorId, kind: 'extensionOffered', about: eventId, path: '/mentor' }),
    }),
    defineReaction({
      name: 'notifications.onReplyDueSoon',
      event: replyDueSoon,
      run: ({ mentorId, conversation }, { eventId }) => {
        const notice = { accountId: mentorId, about: eventId, conversation };
        return commands.notify({ ...notice, kind: 'replyDue', path: `/mentor/talk/${conversation}` });
      },
    }),
    defineReaction({
      name: 'notifications.onReplyMissed',
      event: replyMissed,
      run: ({ menteeId, conversation }, { eventId }) => {
        const notice = { accountId: menteeId, about: eventId, conversation };
        return commands.notify({ ...notice, kind: 'replyMissed', path: `/talk/${conversation}` });
      },
    }),
    defineReaction({
      name: 'notifications.onMinutesOpened',
      event: minutesOpened,
      run: async (opening, { eventId }) => {
        const { mentorId } = opening;
        await commands.notify(noticeOfOpening(opening));
        for (const { menteeId, conversation } of await conversations.waitingMentees(mentorId)) {
          const notice = { accountId: menteeId, about: `${eventId} ${conversation}`, conversation };
          await commands.notify({ ...notice, kind: 'weekOpened', path: `/talk/${conversation}` });
        }
      },
    }),
  ];
}

/** The notice of an opening. Its key is the instant, so that a mentor who was told ahead is not told again when it comes. */
function noticeOfOpening({ mentorId, opensAt }: { mentorId: string; opensAt: string }) {
  return { accountId: mentorId, kind: 'minutesOpening', about: opensAt, path: '/mentor' } as const;
}
