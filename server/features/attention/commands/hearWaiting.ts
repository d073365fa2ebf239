import type { CheckedMessage } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import type { Hearing, HearingOutcome } from '../hearing.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';

/** A stored message is heard at once by its process; older ones were left over. */
const LEFT_OVER_MS = 5_000;
const BATCH = 500;
/** Above this count the most urgent messages go first, not the oldest. */
const MANY = 100;
const MAX_COUNTED = 100_000;

/**
 * The sweep for messages that a crash, a full queue or an unavailable listener left unheard. While the listener is unavailable it logs an
 * error at most once a minute, from the second run on; the rules work without it.
 */
export function hearWaiting({ hearing, ...deps }: AttentionDeps & { hearing: Hearing }) {
  const { clock, conversations, listener, metrics } = deps;
  const alarm = createAlarm(deps);

  /** A message whose words were erased is heard as an empty text. */
  async function hearStored(message: CheckedMessage): Promise<HearingOutcome> {
    const { text, before } = await conversations.unheard.readWords(message);
    return hearing.hear(message, { text: text ?? '', before });
  }

  return async (): Promise<void> => {
    const waiting = await conversations.unheard.count(MAX_COUNTED);
    metrics.unheard(waiting);
    if (!listener.isReady()) return alarm.unavailable(waiting);
    const until = new Date(clock.now().getTime() - LEFT_OVER_MS);
    const batch = await conversations.unheard.find({ until, count: BATCH, byUrgency: waiting > MANY });
    for (const message of batch) {
      const outcome = await hearStored(message);
      if (outcome === 'unavailable') return alarm.unavailable(waiting);
      if (outcome === 'queueFull') break;
    }
    alarm.available();
  };
}

function createAlarm({ clock, log }: Pick<AttentionDeps, 'clock' | 'log'>) {
  let runs = 0;
  let raisedAt: Date | null = null;
  return {
    /** The first run may come before the listener has started. */
    unavailable(waiting: number): void {
      runs += 1;
      const now = clock.now();
      if (runs < 2 || waiting === 0) return;
      if (raisedAt && now.getTime() - raisedAt.getTime() < MINUTE_MS) return;
      raisedAt = now;
      log.error({ waiting }, 'listener unavailable; rules only');
    },
    /** The listener answers again: the count of failed runs starts from zero. */
    available(): void {
      runs = 0;
      raisedAt = null;
    },
  };
}
