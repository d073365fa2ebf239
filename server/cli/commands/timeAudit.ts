import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { printAudit } from '../printAudit.ts';

/**
 * `time audit`: recomputes every mentor's ledger: chain, sums, weeks, and the messages that were sent. Prints the first wrong entry of each
 * damaged ledger, one `{receipt, firstBad, reason}` a line, then `{mentors, entries, damaged}`. Changes nothing; exits with 1 when one is damaged.
 */
export const timeAudit: RunCommand = async ({ environment, ...output }) => {
  const { damaged, ...counts } = await withApp(environment, ({ features }) => features.time.auditLedgers());
  return printAudit(output, {
    damaged,
    counts,
    words: {
      sound: 'Every ledger adds up.',
      damaged:
        'Restore these ledgers from a backup; nothing was changed. docs/deploy.md says whose they are.',
    },
  });
};
