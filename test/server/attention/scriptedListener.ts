import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import type { ListenerPort } from '../../../server/app.ts';

export type Heard = Awaited<ReturnType<ListenerPort['hear']>>;
type HearingJob = Parameters<ListenerPort['hear']>[0];
type Head = keyof Heard['scores'];

/** What the script's thresholds are, on the scale of probabilities. */
export const THRESHOLDS: AttentionThresholds = {
  mentee: { offer: 0.4, review: 0.6, case: 0.9 },
  mentor: { review: 0.8, case: 0.95 },
};

type Trouble = 'queueFull' | 'unavailable' | 'failed' | 'stopped';

interface Line extends Partial<Record<Head, number>> {
  unreadable?: boolean;
}

const SILENT: Record<Head, number> = {
  selfHarm: 0,
  abuse: 0,
  danger: 0,
  encouragesHarm: 0,
  grooming: 0,
  distress: 0,
  aboveNone: 0,
  aboveLow: 0,
  aboveModerate: 0,
  aboveHigh: 0,
};

export interface ScriptedListener extends ListenerPort {
  /** From now on this text is heard so; any other is heard as nothing. */
  hears(text: string, line: Line): string;
  /** Every question fails like this until it is null again. */
  trouble: Trouble | null;
  /** What was asked, in order. */
  readonly asked: HearingJob[];
}

/** A listener that answers by a script, so that tests decide what is heard. Its scores are its probabilities. */
export function scriptListener(): ScriptedListener {
  const script = new Map<string, Line>();
  const asked: HearingJob[] = [];
  const listener: ScriptedListener = {
    trouble: null,
    asked,
    hears(text, line) {
      script.set(text, line);
      return text;
    },
    hear(job) {
      const { trouble } = listener;
      if (trouble) return Promise.reject(Object.assign(new Error(trouble), { code: trouble }));
      asked.push(job);
      return Promise.resolve(heardAs(script.get(job.text) ?? {}));
    },
    isReady: () => listener.trouble !== 'unavailable',
    attentionOf({ from, heard: { probabilities, unreadable }, thresholds }) {
      const { distress, grooming, encouragesHarm } = probabilities;
      const probability = from === 'mentee' ? distress : Math.max(grooming, encouragesHarm);
      if (probability >= thresholds[from].case) return 'case';
      if (probability >= thresholds[from].review) return 'review';
      if (unreadable) return 'review';
      return from === 'mentee' && probability >= thresholds.mentee.offer ? 'offer' : 'none';
    },
    defaultThresholds: THRESHOLDS,
    measured: {
      mentee: [
        { threshold: 0.4, share: 0.02 },
        { threshold: 0.6, share: 0.004 },
        { threshold: 0.9, share: 0.0001 },
      ],
      mentor: [],
    },
  };
  return listener;
}

export function heardAs({ unreadable = false, ...line }: Line): Heard {
  const probabilities = { ...SILENT, ...line };
  return { version: 'script-1', scores: probabilities, probabilities, unreadable };
}
