import { AppError } from '../../platform/http/index.ts';
import { BadInput } from '../command.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/** `staff disable <id>`: closes the account of a member of staff, by the id that `staff list` prints. Sessions and sockets end, claims are released. */
export const staffDisable: RunCommand = async ({ args, environment, print }) => {
  const [id = ''] = args;
  await withApp(environment, ({ features }) => features.accounts.disableStaff({ id, by: null })).catch(
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      throw new BadInput({
        where: 'id',
        expected: 'expected that of an open staff account, from `staff list`',
      });
    },
  );
  print({ id, disabled: true });
  return 0;
};
