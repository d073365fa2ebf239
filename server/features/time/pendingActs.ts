import { continueSession } from '../../../shared/domain/time/meter.ts';
import type { TimeDeps } from './time.deps.ts';
import { WRITE_EVERY_SECONDS } from './time.policy.ts';
import { stepMeter } from './stepMeter.ts';

interface UnwrittenAct {
  mentorId: string;
  at: Date;
}

/** Acts that only this process knows of, for at most as long as a running stretch may go pendingActs. */
export interface PendingActs {
  /** Keeps the newest act of a mentor in a running session, to be written by itself if nothing else comes. */
  keep(act: UnwrittenAct): void;
  forget(mentorId: string): void;
}

export function createPendingActs(deps: TimeDeps): PendingActs {
  const newest = new Map<string, UnwrittenAct>();

  const writeDown = async (mentorId: string): Promise<void> => {
    const act = newest.get(mentorId);
    newest.delete(mentorId);
    if (!act) return;
    await stepMeter(deps)({
      mentorId,
      when: act.at,
      atOnce: true,
      turn: continueSession,
    });
  };

  return {
    keep(act) {
      const { mentorId } = act;
      const waiting = newest.get(mentorId);
      if (!waiting || waiting.at < act.at) newest.set(mentorId, act);
      if (waiting) return;
      const write = () => {
        writeDown(mentorId).catch((error: unknown) => deps.log.warn({ error }, 'an act was not written'));
      };
      setTimeout(write, WRITE_EVERY_SECONDS * 1000).unref();
    },
    forget: (mentorId) => void newest.delete(mentorId),
  };
}
