import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/**
 * `reputation audit`: recomputes the aggregate and every snapshot of each mentor from the ledger of feedback. Prints the first difference of
 * each mentor, one `{mentorId, reason, releasedOn}` a line, then `{mentors, events, damaged}`. Changes nothing; exits with 1 where something differs.
 */
export const reputationAudit: RunCommand = async ({ environment, print, printNote }) => {
  const { mentors, events, damaged } = await withApp(environment, ({ features }) =>
    features.reputation.auditReputations(),
  );
  for (const finding of damaged) print(finding);
  print({ mentors, events, damaged: damaged.length });
  printNote(
    damaged.length === 0
      ? 'Every reputation follows from its ledger.'
      : 'Nothing was changed. A wrong aggregate may be deleted, and is made anew; restore the rest from a backup.',
  );
  return damaged.length === 0 ? 0 : 1;
};
