import { z } from 'zod';
import { text } from '../../../shared/contracts/common.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { AppError } from '../../platform/http/index.ts';
import { BadInput } from '../command.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

const newAdmin = z.strictObject({
  /** Name that colleagues see. */
  deskName: text(LIMITS.deskNameLength),
});

/**
 * `staff create`: reads `{deskName}`, invites an admin, and prints `{link}`, good once and for three days. The person of the link chooses the
 * passphrase and sets the second factor up. Refused while there are two admins: they invite all others.
 */
export const staffCreate: RunCommand = async ({ environment, readInput, print, printNote }) => {
  const { deskName } = parseJsonInput(newAdmin, { text: await readInput() });
  const link = await withApp(environment, async ({ features: { accounts }, platform: { config } }) => {
    const { linkToken } = await accounts.inviteFirstAdmin({ deskName });
    return `${config.http.publicOrigin}/desk/link#${linkToken ?? ''}`;
  }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    throw new BadInput({
      where: 'staff create',
      expected: 'expected fewer than two admins; they invite others',
    });
  });
  print({ link });
  printNote(
    'Give this link to that person alone. It is kept nowhere else, is good once, and for three days.',
  );
  return 0;
};
