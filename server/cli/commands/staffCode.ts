import { AppError } from '../../platform/http/index.ts';
import { BadInput } from '../command.ts';
import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/** `staff code <sign-in name>`: prints the current one-time code of a demo account, staff or mentor. Refused in production. */
export const staffCode: RunCommand = async ({ args, environment, print }) => {
  const [signInName] = args;
  if (signInName === undefined) throw notDemoError();
  const oneTimeCode = await withApp(environment, ({ features }) =>
    features.accounts.oneTimeCodeOf(signInName),
  ).catch((error: unknown) => {
    throw error instanceof AppError ? notDemoError() : error;
  });
  print({ signInName, oneTimeCode });
  return 0;
};

const notDemoError = () =>
  new BadInput({
    where: 'sign-in name',
    expected: 'expected that of a demo member of staff or mentor, outside production',
  });
