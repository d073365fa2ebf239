import type { Platform } from '../../platform/platform.ts';
import type { AccountRepository } from './account.repository.ts';
import type {
  AccountsAuditPort,
  AccountsDeskPort,
  AccountsNotificationsPort,
  AccountsScreeningPort,
} from './accounts.ports.ts';
import type { StaffRequestRepository } from './staffRequest.repository.ts';
import type { SessionRepository } from './session.repository.ts';

/** What the commands and queries of this feature are given. */
export interface AccountsDeps extends Pick<
  Platform,
  'clock' | 'config' | 'cursors' | 'limiter' | 'log' | 'metrics' | 'realtime' | 'sealer' | 'tokens'
> {
  accounts: AccountRepository;
  sessions: SessionRepository;
  staffRequests: StaffRequestRepository;
  screening: AccountsScreeningPort;
  audit: AccountsAuditPort;
  desk: AccountsDeskPort;
  notifications: AccountsNotificationsPort;
}
