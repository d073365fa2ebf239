import { z } from 'zod';
import { ageBand } from '../../../shared/contracts/common.ts';
import { EARLIER_TEXTS } from '../../../shared/text/earlierTexts.ts';
import { screenText } from '../../features/checks/index.ts';
import type { RunCommand } from '../command.ts';
import { parseInput } from '../parseInput.ts';

const screenInput = z.strictObject({
  id: z.string(),
  from: z.enum(['mentee', 'mentor']),
  /** Part of the format, but the checks are the same at every age (R10). */
  ageBand: ageBand.optional(),
  text: z.string(),
  /** Oldest first; the last EARLIER_TEXTS are read, as many as the service looks back over. */
  before: z.array(z.string()).default([]),
});

/** `screen`: what the checks would do with each text, by the very phases the server runs. One JSON object a line, in order. */
export const screen: RunCommand = async ({ readInput, print }) => {
  const lines = (await readInput()).split('\n');
  const inputs = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [parseInput(screenInput, { text, firstLine: index + 1 })],
  );
  for (const { id, from, text, before } of inputs) {
    const { outcome, risk, findings, opensCase, delivered } = screenText({
      text,
      from,
      before: before.slice(-EARLIER_TEXTS),
    });
    print({
      id,
      outcome,
      risk,
      findings: findings.map(({ kind, start, end, reasonCode }) => ({ kind, start, end, reasonCode })),
      opensCase,
      delivered,
    });
  }
  return 0;
};
