import type { LedgerDraft } from './ledger.ts';
import type { Meter, Stretch } from './meter.types.ts';

/** A step that is being computed: a private copy of the meter, which is changed, and the ledger entries so far. */
export interface Walk {
  readonly meter: Meter;
  readonly entries: LedgerDraft[];
}

const copyStretch = (stretch: Stretch): Stretch => ({
  ...stretch,
  conversations: [...stretch.conversations],
});

/** Begins a step on a copy, so that the meter passed in is not changed. */
export function beginWalk(meter: Meter): Walk {
  return {
    meter: {
      ...meter,
      week: { ...meter.week },
      day: { ...meter.day },
      upcoming: meter.upcoming.map(copyStretch),
      atRisk: [...meter.atRisk],
      session: meter.session && {
        ...meter.session,
        engaged: [...meter.session.engaged],
        stretches: meter.session.stretches.map(copyStretch),
      },
    },
    entries: [],
  };
}

/** The stretch of the session that is running; none without a session. */
export function runningStretch({ session }: Meter): Stretch | undefined {
  return session?.stretches.at(-1);
}

/** Begins a stretch at `meter.at`, or where the counted time ends if that is later, and ends the running one. */
export function startStretch(meter: Meter, kind: Stretch['kind']): void {
  const { session, at, week } = meter;
  if (!session) return;
  const running = session.stretches.at(-1);
  if (running && running.startedAt < at) running.endedAt = at;
  else if (running) session.stretches.pop();
  session.stretches.push({
    kind,
    weekKey: week.key,
    startedAt: Math.max(at, meter.countedUntil),
    endedAt: null,
    conversations: [...session.engaged],
  });
}
