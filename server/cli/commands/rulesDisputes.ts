import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/**
 * `rules disputes`: prints every text that the checks stopped, oldest first, one `{rules, disputed, verdict}` a line. Reads no words of texts. Input of
 * `rules report`, beside labelled texts.
 */
export const rulesDisputes: RunCommand = async ({ environment, print }) => {
  for (const attempt of await withApp(environment, ({ features }) =>
    features.moderation.listStoppedAttempts(),
  ))
    print(attempt);
  return 0;
};
