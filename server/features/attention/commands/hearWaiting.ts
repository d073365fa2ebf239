import type { MessageEntry } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import type { Hearing, HearingOutcome } from '../hearing.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';

/** Whoever stored a message has it heard at once; what is older than this was left. */
const LEFT_MS = 5_000;
const BATCH = 500;
/** From so many waiting on, the most urgent go first. */
const MANY = 100;
const MOST_COUNTED = 100_000;

/**
 * The sweep: has messages heard that were left by a crash, a full queue or a listener that was away. While the listener is away
 * an alarm is raised, at most once a minute, from the second look on; the rules go on alone.
 */
export function hearWaiting(deps: AttentionDeps, hearing: Hearing) {
  const alarm = createAlarm(deps);
  return async (): Promise<void> => {
    const { clock, conversations, listener, metrics } = deps;
    const waiting = await conversations.unheard.count(MOST_COUNTED);
    metrics.unheard(waiting);
    if (!listener.isReady()) return alarm.unavailable(waiting);
    const until = new Date(clock.now().getTime() - LEFT_MS);
    const batch = await conversations.unheard.find({ until, count: BATCH, byUrgency: waiting > MANY });
    for (const message of batch) {
      const outcome = await hearStored(deps, hearing, message);
      if (outcome === 'unavailable') return alarm.unavailable(waiting);
      if (outcome === 'queueFull') break;
    }
    alarm.available();
  };
}

/** A message whose words are gone for good is heard as silence. */
async function hearStored(
  { conversations }: AttentionDeps,
  hearing: Hearing,
  message: MessageEntry,
): Promise<HearingOutcome> {
  const { text, before } = await conversations.unheard.readWords(message);
  return hearing.hear(message, { text: text ?? '', before });
}

function createAlarm({ clock, log }: Pick<AttentionDeps, 'clock' | 'log'>) {
  let looks = 0;
  let raisedAt: Date | null = null;
  return {
    /** The first look may come before the listener has started. */
    unavailable(waiting: number): void {
      looks += 1;
      const now = clock.now();
      if (looks < 2 || waiting === 0) return;
      if (raisedAt && now.getTime() - raisedAt.getTime() < MINUTE_MS) return;
      raisedAt = now;
      log.error({ waiting }, 'the listener is unavailable: messages wait to be heard, the rules go on alone');
    },
    available(): void {
      looks = 0;
      raisedAt = null;
    },
  };
}
