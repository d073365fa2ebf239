import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/**
 * `time audit`: recomputes every mentor's ledger: chain, sums, weeks, and the messages that were sent. Prints the first wrong entry of each
 * damaged ledger, one `{receipt, firstBad, reason}` a line, then `{mentors, entries, damaged}`. Changes nothing; exits with 1 when one is damaged.
 */
export const timeAudit: RunCommand = async ({ environment, print, printNote }) => {
  const { mentors, entries, damaged } = await withApp(environment, ({ features }) =>
    features.time.auditLedgers(),
  );
  for (const finding of damaged) print(finding);
  print({ mentors, entries, damaged: damaged.length });
  printNote(
    damaged.length === 0
      ? 'Every ledger adds up.'
      : 'Restore these ledgers from a backup; nothing was changed. docs/deploy.md says whose they are.',
  );
  return damaged.length === 0 ? 0 : 1;
};
