import type { RunCommand } from '../command.ts';
import { withApp } from '../openApp.ts';

/**
 * `attention labels`: prints every judgement of a moderator, oldest first, one `{id, score, attention, judged, version}` a line; `id` is that
 * of the entry. Reads no words of messages. For `npm run listener:report -- --labels FILE`.
 */
export const attentionLabels: RunCommand = async ({ environment, print }) => {
  const labels = await withApp(environment, ({ features }) => features.attention.listJudgements());
  for (const { entryId: id, score, attention, judged, version } of labels)
    print({ id, score, attention, judged, version });
  return 0;
};
