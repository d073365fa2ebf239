import { z } from 'zod';
import { ageBand } from '../../../shared/contracts/common.ts';
import { EARLIER_TEXTS } from '../../../shared/text/earlierTexts.ts';
import { createWholeAnswer, screenText } from '../../features/checks/index.ts';
import type { RunCommand } from '../command.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

const screenInput = z.strictObject({
  id: z.string(),
  from: z.enum(['mentee', 'mentor']),
  /** Part of the format, but the checks are the same at every age (R10). */
  ageBand: ageBand.optional(),
  text: z.string(),
  /** Oldest first; the last EARLIER_TEXTS are read, as many as the service looks back over. */
  before: z.array(z.string()).default([]),
});

type WholeAnswer = ReturnType<typeof createWholeAnswer>;

/** The check with the listener; by the rules alone, with a note, where its model cannot be loaded. */
function loadCheck(say: (words: string) => void): WholeAnswer {
  try {
    return createWholeAnswer();
  } catch (error) {
    say(
      `the listener cannot be loaded (${error instanceof Error ? error.message : 'unknown error'}); rules alone`,
    );
    return screenText;
  }
}

/**
 * `screen`: prints what the checks would do with each text, by the phases and the listener of the server. One JSON object a line, in order. A
 * finding of a rule carries the rule's id.
 */
export const screen: RunCommand = async ({ readInput, print, printNote }) => {
  const lines = (await readInput()).split('\n');
  const inputs = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [parseJsonInput(screenInput, { text, firstLine: index + 1 })],
  );
  const check = loadCheck(printNote);
  for (const { id, from, text, before } of inputs) {
    const earlier = before.slice(-EARLIER_TEXTS);
    const { outcome, risk, findings, opensCase, attention, delivered } = check({
      text,
      from,
      before: earlier,
    });
    print({ id, outcome, risk, findings: findings.map(presentFinding), opensCase, attention, delivered });
  }
  return 0;
};

function presentFinding({ kind, start, end, reasonCode, rule }: ReturnType<WholeAnswer>['findings'][number]) {
  return { kind, start, end, reasonCode, ...(rule !== null && { rule }) };
}
