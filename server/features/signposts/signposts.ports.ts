import type { TimeSpan } from '../../../shared/domain/callout/rota.ts';

export interface SignpostsRotaPort {
  /** When people are at the desk, and when anyone is on call, from now on, in order. */
  teamTimes(): Promise<{ atDesk: readonly TimeSpan[]; onCall: readonly TimeSpan[] }>;
}
