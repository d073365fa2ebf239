import type { Platform } from '../../platform/platform.ts';
import { WRITE_EVERY_SECONDS } from './time.policy.ts';

export interface PendingAct {
  mentorId: string;
  at: Date;
}

/** The newest act of each mentor that was counted but not written: held in this process for at most `WRITE_EVERY_SECONDS`. */
export interface PendingActs {
  /** Holds an act of a running session. It is written after `WRITE_EVERY_SECONDS` unless `drop` is called before. */
  hold(act: PendingAct): void;
  /** Drops what is held of a mentor, because a later step was written. */
  drop(mentorId: string): void;
  /** Writes all that is held, before the store is closed. */
  stop: () => Promise<void>;
}

/** @param deps `write` writes a held act to the meter */
export function createPendingActs({
  log,
  write,
}: {
  log: Pick<Platform['log'], 'warn'>;
  write: (act: PendingAct) => Promise<unknown>;
}): PendingActs {
  const held = new Map<string, { act: PendingAct; timer: NodeJS.Timeout }>();

  const drop = (mentorId: string): void => {
    clearTimeout(held.get(mentorId)?.timer);
    held.delete(mentorId);
  };

  const writeHeld = async (mentorId: string): Promise<void> => {
    const act = held.get(mentorId)?.act;
    drop(mentorId);
    if (!act) return;
    await write(act).catch((error: unknown) => {
      log.warn({ error }, 'pending act not written');
    });
  };

  return {
    hold(act) {
      const { mentorId } = act;
      const before = held.get(mentorId);
      if (!before) {
        const timer = setTimeout(() => void writeHeld(mentorId), WRITE_EVERY_SECONDS * 1000).unref();
        held.set(mentorId, { act, timer });
      } else if (before.act.at < act.at) before.act = act;
    },
    drop,
    stop: async () => {
      await Promise.all([...held.keys()].map(writeHeld));
    },
  };
}
