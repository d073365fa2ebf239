import { attentionRank } from '../../../../shared/domain/moderation/attention.ts';
import type { Attention } from '../../../../shared/domain/moderation/attention.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { isForReview } from '../../conversations/index.ts';
import type { CheckedMessage, HeardNote } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import {
  gradeOf,
  levelOf,
  outcomeOf,
  scoreOf,
  watchedThresholds,
  weightOf,
  withLine,
} from '../attention.policy.ts';
import type { GradingInput, AttentionOutcome } from '../attention.policy.ts';
import type { ListenerResult } from '../attention.ports.ts';
import { followUp } from './followUp.ts';

/**
 * Stores what was heard of a message and does what it asks for (an offer of help, a review, a case) in one transaction. A second result
 * for the same message changes nothing. An ordinary line costs one update.
 */
export function applyHeard(deps: AttentionDeps) {
  const applyGraded = createGradedApplier(deps);
  return async (message: CheckedMessage, heard: ListenerResult): Promise<void> => {
    const { from } = message;
    const { thresholds } = await deps.thresholds.readCached();
    const attentionOf: GradingInput['attentionOf'] = (input) => deps.listener.attentionOf(input);
    // An unreadable text is always graded as a review. That must not count as one of the two reviews that make a case.
    const readable = { ...heard, unreadable: false };
    const graded: GradedMessage = {
      usual: gradeOf({ from, heard, thresholds, attentionOf }),
      watched: gradeOf({ from, heard, thresholds: watchedThresholds(thresholds), attentionOf }),
      isReview:
        isForReview(message.note) ||
        attentionRank(attentionOf({ from, heard: readable, thresholds })) >= attentionRank('review'),
      weight: weightOf(from, heard),
    };
    if (graded.watched === 'none' && graded.weight === 0) {
      await deps.conversations.unheard.markHeard(message, noteOf(message, heard, 'none'));
      return;
    }
    const outcome = await applyGraded({ message, heard, graded });
    if (outcome && outcome.attention !== 'none') deps.metrics.attention({ from, ...outcome });
  };
}

interface GradedMessage {
  usual: Attention;
  /** The grade on a watched side. */
  watched: Attention;
  /** Whether what was heard asks for a review; an unreadable text is reviewed, but does not count towards a case. */
  isReview: boolean;
  weight: number;
}

interface ApplyInput {
  message: CheckedMessage;
  heard: ListenerResult;
  graded: GradedMessage;
}

/** Adds a graded line to the running score and follows it up; null where the message was heard before. */
function createGradedApplier(deps: AttentionDeps) {
  const { conversations, scores, clock } = deps;
  const follow = followUp(deps);
  return async ({ message, heard, graded }: ApplyInput): Promise<AttentionOutcome | null> => {
    const { _id: entryId, conversationId, from: side, at } = message;
    const key = { conversationId, side };
    await scores.ensure(key);
    return inTransaction(async () => {
      const { lines: earlierLines, watchedUntil } = await scores.find(key);
      const isWatched = watchedUntil !== null && watchedUntil > clock.now();
      const line = { entryId, at, weight: graded.weight, isReview: graded.isReview };
      const counts = line.weight > 0 || line.isReview;
      const lines = counts ? withLine(earlierLines, line) : earlierLines;
      const grade = isWatched ? graded.watched : graded.usual;
      const outcome = outcomeOf({ from: side, grade, line, lines });
      const note = noteOf(message, heard, outcome.attention);
      if (!(await conversations.unheard.markHeard(message, note))) return null;
      await scores.setLines(key, lines);
      await follow({ message, ...note, offersHelp: !message.note.helpCard });
      return outcome;
    });
  };
}

/** What is stored of a hearing beside the message: attention, score and risk level, and the version of the model. */
function noteOf({ from }: CheckedMessage, heard: ListenerResult, attention: Attention): HeardNote {
  const { version } = heard;
  return { attention, score: scoreOf(from, heard), level: levelOf(heard), version };
}
