import type { Platform } from '../../platform/platform.ts';
import type { ConversationsFeature } from '../conversations/index.ts';
import type { DraftRepository } from './draft.repository.ts';
import type { AttentionPort, ModerationPort, TimePort } from './messages.ports.ts';

type ConversationsDoor = Pick<ConversationsFeature, 'personasOf'> & ConversationsFeature['parts'];

/** What the commands and queries of this feature are given. */
export interface MessagesDeps
  extends Pick<Platform, 'clock' | 'limiter' | 'log' | 'sealer'>, ConversationsDoor {
  drafts: DraftRepository;
  attention: AttentionPort;
  moderation: ModerationPort;
  time: TimePort;
}
