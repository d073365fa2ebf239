import { continueSession } from '../../../shared/domain/time/meter.ts';
import type { TimeDeps } from './time.deps.ts';
import { WRITE_EVERY_SECONDS } from './time.policy.ts';
import { stepMeter } from './stepMeter.ts';

interface PendingAct {
  mentorId: string;
  at: Date;
}

/** The newest act of each mentor that was counted but not written: held in this process for at most `WRITE_EVERY_SECONDS`. */
export interface PendingActs {
  /** Holds an act of a running session. It is written after `WRITE_EVERY_SECONDS` unless `drop` is called before. */
  hold(act: PendingAct): void;
  /** Drops what is held of a mentor, because a later step was written. */
  drop(mentorId: string): void;
}

export function createPendingActs(deps: TimeDeps): PendingActs {
  const step = stepMeter(deps);
  const newest = new Map<string, PendingAct>();

  const flush = async (mentorId: string): Promise<void> => {
    const act = newest.get(mentorId);
    newest.delete(mentorId);
    if (!act) return;
    await step({ mentorId, when: act.at, writeNow: true, change: continueSession });
  };

  return {
    hold(act) {
      const { mentorId } = act;
      const held = newest.get(mentorId);
      if (!held || held.at < act.at) newest.set(mentorId, act);
      if (held) return;
      const write = () => {
        flush(mentorId).catch((error: unknown) => deps.log.warn({ error }, 'pending act not written'));
      };
      setTimeout(write, WRITE_EVERY_SECONDS * 1000).unref();
    },
    drop: (mentorId) => void newest.delete(mentorId),
  };
}
