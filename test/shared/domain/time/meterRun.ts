import type { LedgerDraft } from '../../../../shared/domain/time/ledger.ts';
import {
  changeAllowance,
  changeRisk,
  extendWeek,
  openMeter,
  settleMeter,
  settleMeterThrough,
  takeAct,
} from '../../../../shared/domain/time/meter.ts';
import type { Meter, Step } from '../../../../shared/domain/time/meter.types.ts';
import { weekOf } from '../../../../shared/domain/time/calendar.ts';
import type { Acceptance } from './secondBySecond.ts';
import type { ReplayInput } from '../../../../shared/domain/time/replay.ts';

export interface MeterRun {
  readonly meter: Meter;
  readonly entries: LedgerDraft[];
  /** The acts, by place in the list, that were not counted. */
  readonly refused: ReadonlySet<number>;
}

/** Takes a day's work step by step as the server does, with a late, early or doubled job wherever `jobsAt` says. */
export function runMeter(
  input: ReplayInput,
  jobsAt: readonly number[] = [],
  accepted: readonly Acceptance[] = [],
): MeterRun {
  const { timeZone, weeklySeconds, dailySeconds, rules, asOf, riskIntervals } = input;
  const refused = new Set<number>();
  const events: { at: number; order: number; take: (meter: Meter) => Step }[] = [];
  for (const { weekKey, seconds } of input.extensions) {
    const at = weekOf(weekKey, timeZone).startsAt;
    events.push({ at, order: 0, take: (meter) => extendWeek(meter, { at, seconds }) });
  }
  for (const extension of accepted) {
    events.push({ at: extension.at, order: 0, take: (meter) => extendWeek(meter, extension) });
  }
  for (const change of input.capChanges) {
    events.push({ at: change.at, order: 0, take: (meter) => changeAllowance(meter, change) });
  }
  for (const at of riskIntervals.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))) {
    const open = riskIntervals.filter(({ from, to }) => from <= at && (to === null || at < to));
    const atRisk = open.map(({ conversation }) => conversation);
    events.push({ at, order: 0, take: (meter) => changeRisk(meter, { at, atRisk }) });
  }
  for (const [place, act] of input.acts.entries()) {
    const take = (meter: Meter): Step => {
      const { kind } = act;
      if (kind === 'disconnect') return settleMeter(meter, act.at);
      const step = takeAct(meter, { ...act, kind });
      if (step.refused) refused.add(place);
      return step;
    };
    events.push({ at: act.at, order: 1, take });
  }
  for (const at of jobsAt) events.push({ at, order: 2, take: (meter) => settleMeter(meter, at) });

  const due = events.filter(({ at }) => at <= asOf).sort((a, b) => a.at - b.at || a.order - b.order);
  const opened = openMeter({
    promise: { timeZone, weeklySeconds, dailySeconds },
    rules,
    at: due[0]?.at ?? asOf,
  });
  let { meter } = opened;
  const entries = [...opened.entries];
  for (const { take } of due) {
    const step = take(meter);
    meter = step.meter;
    entries.push(...step.entries);
  }
  const last = settleMeterThrough(meter, asOf);
  return { meter: last.meter, entries: [...entries, ...last.entries], refused };
}
