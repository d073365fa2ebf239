import { replayInput } from '../../../shared/domain/time/replay.input.ts';
import { replay } from '../../../shared/domain/time/replay.ts';
import type { RunCommand } from '../command.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

/** `time replay`: prints what a mentor's acts cost, by the functions of the server. */
export const timeReplay: RunCommand = async ({ readInput, print }) => {
  print(replay(parseJsonInput(replayInput, { text: await readInput() })));
  return 0;
};
