import type { TimeDeps } from '../time.deps.ts';

/** Seconds of conversation that the ledger counts for a mentor, of all weeks, those past the budget included. */
export function verifiedSecondsOf({ ledger }: Pick<TimeDeps, 'ledger'>) {
  return async (mentorId: string): Promise<number> => {
    const entries = await ledger.findAll(mentorId);
    return entries.reduce(
      (sum, { kind, seconds }) => (kind === 'session' || kind === 'extra' ? sum + Math.abs(seconds) : sum),
      0,
    );
  };
}
