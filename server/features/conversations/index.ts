import type { Actor } from '../../../shared/contracts/actor.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createAnnouncer } from './announcer.ts';
import { beginConversation } from './commands/beginConversation.ts';
import { endConversationsOf } from './commands/endConversation.ts';
import { lockConversation, unlockConversation } from './commands/lockConversation.ts';
import { offerHelp } from './commands/offerHelp.ts';
import { showHelpCard } from './commands/showHelpCard.ts';
import { createConversationRepository } from './conversation.repository.ts';
import { createAppendEntry } from './conversationLog.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { AccountsPort, ModerationPort, TimePort } from './conversations.ports.ts';
import { conversationRoutes } from './conversations.routes.ts';
import { createDirectory } from './directory.ts';
import { createEarlierTexts } from './earlierTexts.ts';
import { createEntryRepository } from './entry.repository.ts';
import { createFingerprints } from './fingerprints.ts';
import { createHeads } from './heads.ts';
import { createPositions } from './positions.ts';
import { findPersonas } from './queries/findPersonas.ts';
import { locateFor } from './queries/locateFor.ts';
import { readAround } from './queries/readAround.ts';
import { readEngagement } from './queries/readEngagement.ts';
import { readStanding } from './queries/readStanding.ts';
import { readWordsToHear } from './queries/readUnheard.ts';
import { createStatusReader } from './status.ts';
import { createUnheardRepository } from './unheard.repository.ts';
import { createViewReader } from './viewReader.ts';

export { controlEntry } from './controlEntry.ts';
export { RepeatedMessage } from './conversationLog.ts';
export { participationOf, scopeOf } from './directory.ts';
export { historyOf, nameFor } from './entry.presenter.ts';
export { roomOf } from './heads.ts';
export { createTurns } from './inTurn.ts';
export {
  blockedDetails,
  isForReview,
  isWorrying,
  spansForWriter,
  standingRefusal,
} from './stoppedText.policy.ts';
export { openOrNull } from './viewReader.ts';
export type { ActKind, CheckResult, StoppedText } from './conversations.ports.ts';
export type { ConversationFacts, Participation } from './directory.ts';
export { LINES_BEFORE } from './queries/readUnheard.ts';
export type { EarlierText } from './earlierTexts.ts';
export type { CheckNote, ControlEntry, Entry, HeardNote, MessageEntry, NewEntry } from './entry.ts';
export type { Viewpoint } from './status.ts';

interface ConversationsInput {
  platform: Platform;
  accounts: AccountsPort;
  time: TimePort;
  moderation: ModerationPort;
}

export type ConversationsFeature = ReturnType<typeof createConversationsFeature>;

/** The one-to-one thread: its log of entries, its two people, what each of them sees, and how it stands. */
export function createConversationsFeature({ platform, accounts, time, moderation }: ConversationsInput) {
  const { clock, cursors, events, limiter, log, realtime, sealer } = platform;
  const conversations = createConversationRepository();
  const entries = createEntryRepository();
  const unheard = createUnheardRepository();
  const directory = createDirectory({ conversations });
  const heads = createHeads({ entries, realtime });
  const positions = createPositions(cursors);
  const views = createViewReader({ entries, sealer });
  const status = createStatusReader({ conversations, entries, sealer, time });
  const announcer = createAnnouncer({ directory, entries, views, status, positions, realtime, log });
  const appendEntry = createAppendEntry({ entries, heads });
  const parts = {
    conversations,
    entries,
    directory,
    heads,
    positions,
    views,
    status,
    announcer,
    appendEntry,
    fingerprints: createFingerprints({ sealer }),
    readEarlierTexts: createEarlierTexts({ clock, conversations, entries, sealer }),
  };
  const deps: ConversationsDeps = {
    ...parts,
    unheard,
    clock,
    events,
    limiter,
    log,
    realtime,
    sealer,
    accounts,
    time,
    moderation,
  };
  const module: FeatureModule = { name: 'conversations', routes: conversationRoutes(deps) };

  return {
    module,
    /** What messages, which write and read the same log, are built on. */
    parts,
    begin: beginConversation(deps),
    lock: lockConversation(deps),
    unlock: unlockConversation(deps),
    showHelpCard: showHelpCard(deps),
    offerHelp: offerHelp(deps),
    /** Messages that the listener has not heard yet. */
    unheard: { ...unheard, readWords: readWordsToHear(deps) },
    /** Pushes to both what is newest in their view: for whoever changed what they may see. */
    announce: async (conversationId: string) => announcer.announce(conversationId),
    locateFor: locateFor(deps),
    personasOf: async (conversationId: string) => findPersonas(deps, await directory.get(conversationId)),
    membersOf: async (conversationId: string) => {
      const { menteeId, mentorId, ageBand } = await directory.get(conversationId);
      return { menteeId, mentorId, ageBand };
    },
    standingOf: readStanding(deps),
    publicIdsOf: async (conversationIds: readonly string[]) =>
      new Map((await conversations.findMany(conversationIds)).map(({ _id, publicId }) => [_id, publicId])),
    /** What a mentor wrote from an instant on, oldest first, whatever became of it. */
    sentFrom: async ({ mentorId, from }: { mentorId: string; from: Date }) => {
      const all = await conversations.findOf('mentor', mentorId);
      const open = all.filter(({ endedAt }) => endedAt === null || endedAt >= from);
      return entries.findSent({ conversationIds: open.map(({ _id }) => _id), senderId: mentorId, from });
    },
    openConversationsOf: async (mentorId: string) =>
      (await conversations.findOpenOf(mentorId)).map(({ _id, publicId, menteeId }) => ({
        conversationId: _id,
        publicId,
        menteeId,
      })),
    endConversationsOf: endConversationsOf(deps),
    /** Those that have ended too. */
    conversationsOf: async (mentorId: string) =>
      (await conversations.findOf('mentor', mentorId)).map(({ _id }) => ({ conversationId: _id })),
    countOpen: conversations.countOpenOf,
    everTalked: ({ menteeId, mentorId }: { menteeId: string; mentorId: string }) =>
      conversations.existsBetween(menteeId, mentorId),
    engagement: readEngagement(deps),
    /** Throws `notFound` to everybody but the two people. */
    engagementFor: async (actor: Actor, publicId: string) =>
      readEngagement(deps)((await directory.findForParticipant(actor, publicId)).conversation._id),
    readAround: readAround(deps),
  };
}
