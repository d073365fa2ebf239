import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSafeguardingCopy, readSafeguardingKey } from '../../../shared/crypto/safeguardingCopy.ts';
import { BadInput } from '../command.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/**
 * `evidence open --key FILE --case C-1001`: prints what was sealed to the safeguarding key, one `{what, at, text}` a line, while a request
 * for it is open that a second person has confirmed at the desk. The key stays on this machine. Exits with 1 without such a request, and
 * when a copy does not open.
 */
export const evidenceOpen: RunCommand = async ({ args, environment, print, printNote }) => {
  const { keyFile, number } = readArguments(args);
  const key = await readKey(keyFile);
  const opened = await withApp(environment, ({ features }) => features.evidence.openByNumber(number));
  if (!opened) {
    printNote(`No request for ${number} is open: the lead asks at the desk, and a second person confirms.`);
    return 1;
  }
  let closed = 0;
  for (const { what, at, aad, ...copy } of opened.copies) {
    try {
      print({ what, at, text: await openSafeguardingCopy({ copy, aad, key }) });
    } catch {
      closed += 1;
      print({ what, at, text: null });
    }
  }
  printNote(closed === 0 ? 'Every copy was opened.' : `${closed} did not open: another key, or changed.`);
  return closed === 0 ? 0 : 1;
};

/** @throws {BadInput} */
function readArguments(args: readonly string[]): { keyFile: string; number: string } {
  try {
    const options = { key: { type: 'string' }, case: { type: 'string' } } as const;
    const { key: keyFile, case: number } = parseArgs({ args: [...args], options }).values;
    if (keyFile !== undefined && number !== undefined && /^C-\d{1,9}$/.test(number))
      return { keyFile, number };
  } catch {
    // Another option is answered like a missing one.
  }
  throw new BadInput({
    where: '--key and --case',
    expected: 'expected a key file and a number such as C-1001',
  });
}

/** @throws {BadInput} */
async function readKey(file: string) {
  try {
    return await readSafeguardingKey(readFileSync(file, 'utf8'));
  } catch {
    throw new BadInput({
      where: '--key',
      expected: 'expected a file with a P-256 key, PKCS8 DER, base64url',
    });
  }
}
