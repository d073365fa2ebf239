import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/** `staff list`: prints a line for each member of staff: id, desk name, role, second factor, and when the account was closed. */
export const staffList: RunCommand = async ({ environment, print }) => {
  const members = await withApp(environment, ({ features }) => features.accounts.listStaff());
  for (const { id, deskName, role, hasSecondFactor, closedAt } of members)
    print({ id, deskName, role, hasSecondFactor, closedAt });
  return 0;
};
