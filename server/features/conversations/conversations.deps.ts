import type { Platform } from '../../platform/platform.ts';
import type { ConversationRepository } from './conversation.repository.ts';
import type { ConversationsPorts } from './conversations.ports.ts';
import type { DeliveryAnnouncer } from './deliveryAnnouncer.ts';
import type { DeliveryReader } from './deliveryReader.ts';
import type { DraftRepository } from './draft.repository.ts';
import type { Announcer } from './log/announcer.ts';
import type { EntryAppender } from './log/entryAppender.ts';
import type { ReadEarlierTexts } from './log/earlierTexts.ts';
import type { ErasedLogRepository } from './log/erasedLog.repository.ts';
import type { EntryRepository } from './log/entry.repository.ts';
import type { EntryCursors } from './log/entryCursors.ts';
import type { Fingerprints } from './log/fingerprints.ts';
import type { HeadCache } from './log/headCache.ts';
import type { SealedNotes } from './log/sealedNotes.ts';
import type { TailCache } from './log/tailCache.ts';
import type { UnheardRepository } from './log/unheard.repository.ts';
import type { ViewReader } from './log/viewReader.ts';
import type { Participations } from './participations.ts';
import type { StatusReader } from './statusReader.ts';

/** What the commands and queries of this feature are given. */
export interface ConversationsDeps
  extends ConversationsPorts, Pick<Platform, 'clock' | 'events' | 'limiter' | 'log' | 'realtime' | 'sealer'> {
  conversations: ConversationRepository;
  drafts: DraftRepository;
  erasedLogs: ErasedLogRepository;
  /** Drops what this process, and by a hint the others, cached of an erased conversation. */
  forgetConversation: (conversationId: string) => void;
  entries: EntryRepository;
  notes: SealedNotes;
  unheard: UnheardRepository;
  participations: Participations;
  headCache: HeadCache;
  tails: TailCache;
  entryCursors: EntryCursors;
  views: ViewReader;
  status: StatusReader;
  announcer: Announcer;
  announceDelivery: DeliveryAnnouncer['announceDelivery'];
  delivery: DeliveryReader;
  appender: EntryAppender;
  fingerprints: Fingerprints;
  readEarlierTexts: ReadEarlierTexts;
}
