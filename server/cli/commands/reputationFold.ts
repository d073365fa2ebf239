import { reputationFold, reputationFoldInput } from '../../../shared/domain/reputation/fold.input.ts';
import type { RunCommand } from '../command.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

/** `reputation fold`: what a ledger of feedback adds up to, by the very functions the server runs. */
export const foldReputation: RunCommand = async ({ readInput, print }) => {
  print(reputationFold(parseJsonInput(reputationFoldInput, { text: await readInput() })));
  return 0;
};
