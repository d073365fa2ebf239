import { secondToIso, weekAt, weekOf } from './calendar.ts';
import { isCounted, toCountedStretch, weekTotals } from './ledger.ts';
import type { LedgerDraft, WeekTotals } from './ledger.ts';
import {
  changeAllowance,
  changeRisk,
  extendWeek,
  openMeter,
  settleMeter,
  settleMeterThrough,
  takeAct,
} from './meter.ts';
import type { Act, ActKind, Meter, MeterRules, Step } from './meter.types.ts';

/** An act as recorded. `disconnect` is accepted and counts nothing: a lost connection is not a `leave`. */
export type ReplayAct = Omit<Act, 'kind'> & { readonly kind: ActKind | 'disconnect' };

export interface ReplayInput {
  readonly timeZone: string;
  readonly weeklySeconds: number;
  readonly dailySeconds: number | null;
  readonly rules: MeterRules;
  readonly acts: readonly ReplayAct[];
  readonly extensions: readonly { weekKey: string; seconds: number }[];
  readonly capChanges: readonly { at: number; weeklySeconds: number }[];
  /** Half-open; `to` null while the case is open. */
  readonly riskIntervals: readonly { conversation: string; from: number; to: number | null }[];
  readonly asOf: number;
}

export interface ReplayOutput {
  readonly weeks: WeekTotals[];
  readonly entries: ReturnType<typeof toCountedStretch>[];
  readonly openSince: string | null;
}

interface ReplayEvent {
  readonly at: number;
  readonly apply: (meter: Meter) => Step;
}

/** The changes of which conversations are at risk, one at each start and end of an interval. */
const riskEvents = ({ riskIntervals }: ReplayInput): ReplayEvent[] => {
  const instants = new Set(riskIntervals.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  return [...instants].map((at) => {
    const open = riskIntervals.filter(({ from, to }) => from <= at && (to === null || at < to));
    const atRisk = [...new Set(open.map(({ conversation }) => conversation))];
    return { at, apply: (meter) => changeRisk(meter, { at, atRisk }) };
  });
};

/** All events in order: inside one second changes come before acts, and acts keep the order of the input. */
const eventsOf = (input: ReplayInput): ReplayEvent[] =>
  [
    ...input.extensions.map(({ weekKey, seconds }): ReplayEvent => {
      const startsAt = weekOf(weekKey, input.timeZone).startsAt;
      return { at: startsAt, apply: (meter) => extendWeek(meter, { at: startsAt, seconds }) };
    }),
    ...input.capChanges.map((change): ReplayEvent => ({
      at: change.at,
      apply: (meter) => changeAllowance(meter, change),
    })),
    ...riskEvents(input),
    ...input.acts.map(({ kind, ...act }): ReplayEvent => ({
      at: act.at,
      apply: (meter) =>
        kind === 'disconnect' ? settleMeter(meter, act.at) : takeAct(meter, { ...act, kind }),
    })),
  ]
    .filter(({ at }) => at <= input.asOf)
    .sort((a, b) => a.at - b.at);

/** What a mentor's acts cost: the steps of the server, applied to a list. */
export function replay(input: ReplayInput): ReplayOutput {
  const { timeZone, weeklySeconds, dailySeconds, rules, asOf } = input;
  const events = eventsOf(input);
  const promise = { timeZone, weeklySeconds, dailySeconds };
  const opened = openMeter({ promise, rules, at: Math.min(asOf, events[0]?.at ?? asOf) });
  const entries: LedgerDraft[] = [...opened.entries];
  let { meter } = opened;
  const take = (step: Step): void => {
    entries.push(...step.entries);
    meter = step.meter;
  };
  for (const event of events) take(event.apply(meter));
  take(settleMeterThrough(meter, asOf));

  const firstAct = input.acts.reduce((first, { at }) => Math.min(first, at), asOf);
  const firstWeek = weekAt(firstAct, timeZone).key;
  return {
    weeks: weekTotals(entries).filter(({ weekKey }) => weekKey >= firstWeek && weekKey <= meter.week.key),
    entries: entries.filter(isCounted).map(toCountedStretch),
    openSince: meter.session ? secondToIso(meter.session.openedAt) : null,
  };
}
