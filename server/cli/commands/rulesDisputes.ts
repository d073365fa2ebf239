import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/**
 * `rules disputes`: every text that the checks stopped, oldest first, one `{rules, disputed}` a line; no word of any text is read. For
 * `rules report`, beside labelled texts.
 */
export const rulesDisputes: RunCommand = async ({ environment, print }) => {
  for (const attempt of await withApp(environment, ({ features }) =>
    features.moderation.listStoppedAttempts(),
  ))
    print(attempt);
  return 0;
};
