import { parseArgs } from 'node:util';
import type { ChainHead } from '../../../shared/domain/audit/chain.ts';
import { BadInput } from '../command.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { printAudit } from '../printAudit.ts';

/**
 * `audit verify [--head SEQ:HASH]`: verifies the audit. Prints each fault on a line, `{seal, fault}` or `{seal, row, fault}`, then
 * `{seals, rows, waiting, head, damaged}`. With a head that was written down before, also that the chain still holds it. Changes nothing;
 * exits with 1 when there is a fault.
 */
export const auditVerify: RunCommand = async ({ args, environment, ...output }) => {
  const recordedHead = readHead(args);
  const { damaged, head, ...counts } = await withApp(environment, ({ features }) =>
    features.audit.verify({ known: recordedHead }),
  );
  const code = printAudit(output, {
    damaged,
    counts,
    words: {
      sound: 'The audit is whole.',
      damaged: 'The audit was changed. Keep the database as it is, and compare it with a backup.',
    },
  });
  if (head) output.printNote(`Head: ${head.seq}:${head.hash}. Write it down elsewhere for the next time.`);
  return code;
};

/** @throws {BadInput} for another option, or a head that is none */
function readHead(args: readonly string[]): ChainHead | undefined {
  try {
    const { head } = parseArgs({ args: [...args], options: { head: { type: 'string' } } }).values;
    if (head === undefined) return undefined;
    const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(head) ?? [];
    if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash };
  } catch {
    // Another option is answered like a head that is none.
  }
  throw new BadInput({ where: '--head', expected: 'expected SEQ:HASH as printed before, and nothing else' });
}
