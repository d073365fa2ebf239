import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { STAFF_ROLES } from '../../../shared/contracts/actor.ts';
import { AGE_BANDS, ageBand, text } from '../../../shared/contracts/common.ts';
import { makePassphrase } from '../../../shared/domain/names/generate.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

const newStaff = z.strictObject({
  role: z.enum(STAFF_ROLES),
  /** Name that colleagues see. */
  deskName: text(40),
  /** Age bands whose cases this person may work; all of them unless given. */
  approvedAgeBands: z
    .array(ageBand)
    .min(1)
    .default([...AGE_BANDS]),
});

/**
 * `staff create`: reads `{role, deskName, approvedAgeBands?}`, prints `{signInName, passphrase, otpauthUri}`. The passphrase and the authenticator's address
 * cannot be printed again.
 */
export const staffCreate: RunCommand = async ({ environment, readInput, print, printNote }) => {
  const person = parseJsonInput(newStaff, { text: await readInput() });
  const created = await withApp(environment, async ({ features: { accounts } }) => {
    const signInName = await accounts.freeSignInName();
    const passphrase = makePassphrase(randomInt);
    const { otpauthUri } = await accounts.createStaff({ ...person, signInName, passphrase });
    return { signInName, passphrase, otpauthUri };
  });
  print(created);
  printNote('Give these three to that person alone; they are not kept anywhere else.');
  return 0;
};
