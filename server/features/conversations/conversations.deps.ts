import type { Platform } from '../../platform/platform.ts';
import type { Announcer } from './announcer.ts';
import type { ConversationRepository } from './conversation.repository.ts';
import type { AppendEntry } from './conversationLog.ts';
import type { AccountsPort, ModerationPort, TimePort } from './conversations.ports.ts';
import type { Directory } from './directory.ts';
import type { ReadEarlierTexts } from './earlierTexts.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { Heads } from './heads.ts';
import type { Positions } from './positions.ts';
import type { StatusReader } from './status.ts';
import type { UnheardRepository } from './unheard.repository.ts';
import type { ViewReader } from './viewReader.ts';

/** What the commands and queries of this feature are given. */
export interface ConversationsDeps extends Pick<
  Platform,
  'clock' | 'events' | 'limiter' | 'log' | 'realtime' | 'sealer'
> {
  conversations: ConversationRepository;
  entries: EntryRepository;
  unheard: UnheardRepository;
  directory: Directory;
  heads: Heads;
  positions: Positions;
  views: ViewReader;
  status: StatusReader;
  announcer: Announcer;
  appendEntry: AppendEntry;
  fingerprints: Fingerprints;
  readEarlierTexts: ReadEarlierTexts;
  accounts: AccountsPort;
  time: TimePort;
  moderation: ModerationPort;
}
