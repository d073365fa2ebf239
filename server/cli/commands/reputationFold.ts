import { reputationFold, reputationFoldInput } from '../../../shared/domain/reputation/fold.input.ts';
import type { RunCommand } from '../command.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

/** `reputation fold`: prints what a ledger of feedback adds up to, by the functions of the server. */
export const foldReputation: RunCommand = async ({ readInput, print }) => {
  print(reputationFold(parseJsonInput(reputationFoldInput, { text: await readInput() })));
  return 0;
};
