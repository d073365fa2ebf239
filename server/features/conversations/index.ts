import type { Actor } from '../../../shared/contracts/actor.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createConversationRepository } from './conversation.repository.ts';
import { bindCommands, bindQueries } from './conversations.bound.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { ConversationsPorts } from './conversations.ports.ts';
import { conversationRoutes } from './conversations.routes.ts';
import { createDeliveryAnnouncer } from './deliveryAnnouncer.ts';
import { createDeliveryReader } from './deliveryReader.ts';
import { createDraftRepository } from './draft.repository.ts';
import { createAnnouncer } from './log/announcer.ts';
import { createEarlierTexts } from './log/earlierTexts.ts';
import { createEntryRepository } from './log/entry.repository.ts';
import { createEntryAppender } from './log/entryAppender.ts';
import { createEntryCursors } from './log/entryCursors.ts';
import { createFingerprints } from './log/fingerprints.ts';
import { createHeadCache } from './log/headCache.ts';
import { createSealedNotes } from './log/sealedNotes.ts';
import { createTailCache } from './log/tailCache.ts';
import { createUnheardRepository } from './log/unheard.repository.ts';
import { createViewReader } from './log/viewReader.ts';
import { messageRoutes } from './messages.routes.ts';
import { messageSockets } from './messages.socket.ts';
import { repushMissed } from './repushMissed.ts';
import { createErasedLogRepository } from './log/erasedLog.repository.ts';
import { shareForgotten } from './forgottenConversations.ts';
import { createParticipations } from './participations.ts';
import { conversationKeyScope } from './sealedRecords.ts';
import { createStatusReader } from './statusReader.ts';
import { createUnheardMessages } from './unheardMessages.ts';

export { conversationClosed } from './conversations.events.ts';
export { isForReview, spansForWriter } from './rejectedText.policy.ts';
export type { CheckResult } from './conversations.ports.ts';
export type { MessageEntry } from './log/entry.ts';
export type { CheckedMessage, HeardNote } from './log/sealedNotes.ts';

export type ConversationsFeature = ReturnType<typeof createConversationsFeature>;

/** The one-to-one thread: its log of messages and control entries, its two people, what each of them sees, and its state. */
export function createConversationsFeature({
  platform,
  ...ports
}: { platform: Platform } & ConversationsPorts) {
  const deps = createDeps(platform, ports);
  const { announcer, conversations, entries, participations } = deps;
  const commands = bindCommands(deps);
  const queries = bindQueries(deps);
  const addConversationRoutes = conversationRoutes({ commands, queries });
  const addMessageRoutes = messageRoutes({ commands, queries });
  const missedPushes = repushMissed(deps);
  const module: FeatureModule = {
    name: 'conversations',
    routes(routes) {
      addConversationRoutes(routes);
      addMessageRoutes(routes);
    },
    sockets: messageSockets(deps, { commands, missedPushes }),
    sweeps: [
      { name: 'conversations.finishCheckEffects', everySeconds: 5, run: commands.finishPendingCheckEffects },
    ],
  };

  return {
    module,
    /** What the two people do, for demo conversations. */
    participants: {
      open: commands.openConversation,
      setAgreement: commands.setAgreement,
      acceptAgreement: commands.acceptAgreement,
      send: commands.sendMessage,
      markRead: commands.markRead,
      end: commands.endConversation,
    },
    finishPendingCheckEffects: commands.finishPendingCheckEffects,
    begin: commands.beginConversation,
    lock: commands.lockConversation,
    unlock: commands.unlockConversation,
    /** Pushes at once what other processes appended to conversations that are open in this one. */
    pushMissed: missedPushes.pollNow,
    lockConversationsOf: commands.lockConversationsOf,
    unlockConversationsOf: commands.unlockConversationsOf,
    showHelpCardsOf: commands.showHelpCardsOf,
    showHelpCard: commands.showHelpCard,
    offerHelp: commands.offerHelp,
    endConversationsOf: commands.endConversationsOf,
    endMenteesConversations: commands.endMenteesConversations,
    eraseMenteeOf: commands.eraseMenteeOf,
    listMenteesConversations: queries.listMenteesConversations,
    /** The data key of a conversation, by name. */
    keyScopeOf: conversationKeyScope,
    /** What a decision of the desk does to a message. Joins the running transaction. */
    messages: {
      release: commands.releaseMessage,
      redact: commands.redactMessage,
      remove: commands.removeMessage,
      restore: commands.restoreMessage,
      readWords: queries.readMessageWords,
    },
    /** Messages that the listener has not read yet. */
    unheard: { ...createUnheardMessages(deps), readWords: queries.readWordsToHear },
    /** Pushes to the mentor what is newest in their view, after a change of what they may see. */
    announceToMentor: async (conversationId: string) => announcer.announce(conversationId, ['mentor']),
    locateFor: queries.locateFor,
    personasOf: async (conversationId: string) =>
      queries.findPersonas(await participations.get(conversationId)),
    membersOf: async (conversationId: string) => {
      const { menteeId, mentorId, ageBand } = await participations.get(conversationId);
      return { menteeId, mentorId, ageBand };
    },
    readStateAndLocks: queries.readStateAndLocks,
    publicIdsOf: async (conversationIds: readonly string[]) =>
      new Map((await conversations.findMany(conversationIds)).map(({ _id, publicId }) => [_id, publicId])),
    sentFrom: queries.findSentByMentors,
    openConversationsOfMentors: queries.findOpenOfMentors,
    forgetMentorTime: (conversationId: string) => {
      deps.status.forgetMentorTime(conversationId);
    },
    openConversationsOf: async (mentorId: string) =>
      (await conversations.findOpenOf(mentorId)).map(({ _id, publicId, menteeId }) => ({
        conversationId: _id,
        publicId,
        menteeId,
      })),
    arrivals: queries.findArrivals,
    /** Mentees of a mentor's open conversations whose message is the last there. */
    waitingMentees: async (mentorId: string) => {
      const waiting: { menteeId: string; conversation: string; conversationId: string }[] = [];
      for (const { _id, publicId, menteeId } of await conversations.findOpenOf(mentorId)) {
        const menteeSeq = await entries.lastSeqBy(_id, 'mentee');
        if (menteeSeq > (await entries.lastSeqBy(_id, 'mentor')))
          waiting.push({ menteeId, conversation: publicId, conversationId: _id });
      }
      return waiting;
    },
    /** All of a mentor, ended ones included. */
    conversationsOf: async (mentorId: string) =>
      (await conversations.findOf('mentor', mentorId)).map(({ _id }) => ({ conversationId: _id })),
    countOpen: conversations.countOpenOf,
    countOpenByMentor: conversations.countOpenByMentor,
    everTalked: ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) =>
      conversations.existsBetween(menteeId, mentorId),
    mentorsOf: conversations.findMentorsOf,
    engagement: queries.readEngagement,
    endedEngagements: queries.endedEngagements,
    /** @throws {AppError} notFound for every account but the two */
    engagementFor: async (actor: Actor, publicId: string) => {
      const { conversation } = await participations.findForParticipant(actor, publicId);
      return queries.readEngagement(conversation._id);
    },
    readAround: queries.readAround,
    findByAlias: (alias: string) => conversations.findCalled(alias),
    writtenIn: entries.findWrittenIn,
    messagesWithin: (input: Parameters<typeof entries.findMessagesWithin>[0]) =>
      entries.findMessagesWithin(input),
    firstOfMentor: (input: { mentorId: string; limit: number }) => conversations.findFirstOf(input),
  };
}

/** Creates what the commands and queries of the feature share: repositories, caches and readers. */
function createDeps(platform: Platform, ports: ConversationsPorts): ConversationsDeps {
  const { clock, cursors, events, hints, limiter, log, realtime, sealer } = platform;
  const { moderation, replies, time } = ports;
  const conversations = createConversationRepository();
  const entries = createEntryRepository();
  const participations = createParticipations({ conversations });
  const tails = createTailCache({ entries });
  const headCache = createHeadCache({ entries, realtime, tails });
  const entryCursors = createEntryCursors(cursors);
  const fingerprints = createFingerprints({ sealer });
  const views = createViewReader({ conversations, entries, sealer });
  const delivery = createDeliveryReader({ accounts: ports.accounts, conversations, entries });
  const status = createStatusReader({ conversations, entries, sealer, tails, time, moderation, replies });
  return {
    ...ports,
    clock,
    events,
    limiter,
    log,
    realtime,
    sealer,
    conversations,
    entries,
    participations,
    headCache,
    tails,
    entryCursors,
    views,
    status,
    delivery,
    drafts: createDraftRepository(),
    erasedLogs: createErasedLogRepository(),
    forgetConversation: shareForgotten({ fingerprints, hints, participations }),
    notes: createSealedNotes(sealer),
    unheard: createUnheardRepository(),
    announcer: createAnnouncer({
      participations,
      entries,
      tails,
      views,
      status,
      entryCursors,
      realtime,
      hints,
      log,
    }),
    ...createDeliveryAnnouncer({ delivery, participations, status, realtime, hints, log }),
    appender: createEntryAppender({ entries, headCache, tails }),
    fingerprints,
    readEarlierTexts: createEarlierTexts({ clock, conversations, entries, sealer, tails }),
  };
}
