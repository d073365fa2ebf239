import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { printAudit } from '../printAudit.ts';

/**
 * `reputation audit`: recomputes the aggregate and every snapshot of each mentor from the ledger of feedback. Prints the first difference of
 * each mentor, one `{mentorId, reason, releasedOn}` a line, then `{mentors, events, damaged}`. Changes nothing; exits with 1 where something differs.
 */
export const reputationAudit: RunCommand = async ({ environment, ...output }) => {
  const { damaged, ...counts } = await withApp(environment, ({ features }) =>
    features.reputation.auditReputations(),
  );
  return printAudit(output, {
    damaged,
    counts,
    words: {
      sound: 'Every reputation follows from its ledger.',
      damaged:
        'Nothing was changed. A wrong aggregate may be deleted, and is made anew; restore the rest from a backup.',
    },
  });
};
