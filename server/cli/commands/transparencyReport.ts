import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/** `transparency report`: counts the log of cases, and prints what the public page shows, one quarter a line. */
export const transparencyReport: RunCommand = async ({ environment, print }) => {
  const { quarters } = await withApp(environment, ({ features }) => features.moderation.getTransparency());
  for (const quarter of quarters) print(quarter);
  return 0;
};
