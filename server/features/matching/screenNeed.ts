import type { AgeBand } from '../../../shared/contracts/common.ts';
import { AppError } from '../../platform/http/index.ts';
import type { MatchingDeps } from './matching.deps.ts';
import type { CheckResult } from './matching.ports.ts';
import { blockedWordsError } from './blockedWordsError.ts';

/** The result of the checks of a help request and its note, and what a mentor may read of each. */
export interface ScreenedNeed {
  /** Everything that was written, for a case. */
  text: string;
  result: CheckResult;
  wordsForMentor: string | null;
  noteForMentor: string | null;
}

/**
 * Checks the words of a help request and the mentee's note for the next mentor: as one text, since a sign of risk may be in both together, and
 * each alone for what a mentor may read. Where the joint text is held, a mentor reads neither.
 * @throws {AppError} blocked: the words contain details that identify the mentee, and no sign of a risk.
 * @throws {AppError} noteBlocked: the note does.
 */
export function screenNeed({ moderation }: Pick<MatchingDeps, 'moderation'>) {
  return async (input: {
    menteeId: string;
    ageBand: AgeBand;
    words: string;
    handOver: string | null;
  }): Promise<ScreenedNeed> => {
    const { menteeId, ageBand, words, handOver } = input;
    const screen = (text: string): Promise<CheckResult> =>
      moderation.screenText({ accountId: menteeId, text, from: 'mentee', ageBand, what: 'helpRequest' });
    const ofWords = await screen(words);
    if (handOver === null) {
      if (isRefused(ofWords)) throw blockedWordsError(ofWords);
      return { text: words, result: ofWords, wordsForMentor: ofWords.delivered, noteForMentor: null };
    }
    const text = `${words}\n\n${handOver}`;
    const result = await screen(text);
    if (isRefused(result))
      throw isRefused(ofWords) ? blockedWordsError(ofWords) : new AppError('noteBlocked');
    const ofNote = await screen(handOver);
    const isHeld = result.delivered === null;
    return {
      text,
      result,
      wordsForMentor: isHeld ? null : ofWords.delivered,
      noteForMentor: isHeld ? null : ofNote.delivered,
    };
  };
}

/** Stopped, and without a sign of a risk for which it is stored all the same. */
function isRefused({ outcome, opensCase }: CheckResult): boolean {
  return outcome === 'block' && !opensCase;
}
