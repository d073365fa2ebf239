import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ATTENTIONS } from '../../../../../shared/domain/moderation/attention.ts';
import { percent, table } from './figures.ts';

/** One message that a moderator read, as the desk exports it: no words. */
const label = z.looseObject({
  id: z.string(),
  /** 0–100. */
  score: z.number(),
  attention: z.enum(ATTENTIONS),
  judged: z.enum(['right', 'notNeeded', 'watch']),
});

/** How often moderators found each attention right, or the conversation worth watching. Throws when a row is malformed. */
export function labelTable(file: string): string {
  const labels = readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => label.parse(JSON.parse(row)));
  return table(
    ['attention', 'judged', 'right', 'watch', 'not needed', 'precision'],
    ATTENTIONS.slice(1).map((attention) => {
      const ofAttention = labels.filter((one) => one.attention === attention);
      const count = (judged: string): number => ofAttention.filter((one) => one.judged === judged).length;
      const useful = count('right') + count('watch');
      const precision = ofAttention.length === 0 ? null : useful / ofAttention.length;
      const counts = [ofAttention.length, count('right'), count('watch'), count('notNeeded')];
      return [attention, ...counts.map(String), percent(precision)];
    }),
  );
}
