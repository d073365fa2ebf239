import type { ReplayInput, ReplayOutput } from '../../../../shared/domain/time/replay.ts';

/*
 * The rules of counting (TR1–TR11), told a second time and as slowly as possible: every second is looked at, in the order of
 * the rules, and remembers who counted it. It shares nothing with the meter: no stretches, no due instants, and the calendar
 * is the platform's own (`Intl`).
 */

interface Mark {
  readonly exempt: boolean;
  readonly session: number;
}

interface OpenSession {
  readonly id: number;
  readonly firstAct: number;
  lastAct: number;
  threads: Set<string>;
}

const QUARTER_HOUR = 900;
const formats = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, string>();

/** The local date of a second; zones change their clocks on quarter hours. */
const localDateAt = (second: number, timeZone: string): string => {
  const block = Math.floor(second / QUARTER_HOUR);
  const key = `${timeZone}|${block}`;
  let date = dates.get(key);
  if (date === undefined) {
    let format = formats.get(timeZone);
    if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
    dates.set(key, (date = format.format(block * QUARTER_HOUR * 1000)));
  }
  return date;
};

const mondayOf = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
};

const mondays = new Map<string, string>();
const weekKeyAt = (second: number, timeZone: string): string => {
  const date = localDateAt(second, timeZone);
  let monday = mondays.get(date);
  if (monday === undefined) mondays.set(date, (monday = mondayOf(date)));
  return monday;
};

const iso = (second: number): string => new Date(second * 1000).toISOString().replace('.000', '');

export interface SlowReplay {
  readonly output: ReplayOutput;
  /** The acts (by their place in the list) that the spent budget refused. */
  readonly refused: ReadonlySet<number>;
  /** What is left at the end of second `asOf`, the open session counted. */
  readonly leftSeconds: number;
}

/** Minutes that a mentor said yes to, at a second of the week for which they are. */
export interface Acceptance {
  readonly at: number;
  readonly seconds: number;
}

/** @param accepted besides the extensions of the input, which count from the beginning of their week */
export function secondBySecond(input: ReplayInput, accepted: readonly Acceptance[] = []): SlowReplay {
  const { timeZone, asOf, rules, dailySeconds } = input;
  const marks = new Map<number, Mark>();
  const acts = input.acts
    .map((act, place) => ({ ...act, place }))
    .filter(({ at }) => at <= asOf)
    .sort((a, b) => a.at - b.at);
  const changes = input.capChanges.filter(({ at }) => at <= asOf).sort((a, b) => a.at - b.at);
  const start = Math.min(asOf, ...[...acts, ...changes, ...accepted].map(({ at }) => at));
  const refused = new Set<number>();

  const allowance = new Map<string, number>();
  const opening = new Map<string, number>();
  const charged = new Map<string, number>();
  const exempt = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, by: number) =>
    sums.set(key, (sums.get(key) ?? 0) + by);
  let promised = input.weeklySeconds;

  const mark = (second: number, who: Mark) => {
    if (marks.has(second)) return;
    marks.set(second, who);
    add(who.exempt ? exempt : charged, weekKeyAt(second, timeZone), 1);
    if (!who.exempt) add(charged, localDateAt(second, timeZone) + 'D', 1);
  };
  const unmark = (second: number) => {
    const who = marks.get(second);
    if (!who) return;
    marks.delete(second);
    add(who.exempt ? exempt : charged, weekKeyAt(second, timeZone), -1);
    if (!who.exempt) add(charged, localDateAt(second, timeZone) + 'D', -1);
  };

  /** The second that is looked at: what is accepted later is not known yet. */
  let current = start;
  const extended = (week: string) =>
    [
      ...input.extensions.filter(({ weekKey }) => weekKey === week),
      ...accepted.filter(({ at }) => at <= current && weekKeyAt(at, timeZone) === week),
    ].reduce((sum, { seconds }) => sum + seconds, 0);
  const openedWeeks = () => [...opening.keys()].sort();
  /** What each opened week gives back, one after the other. */
  const repayments = (exemptIn: Map<string, number>) => {
    const given = new Map<string, number>();
    let owed = 0;
    for (const week of openedWeeks()) {
      const now = Math.min(Math.floor((opening.get(week) ?? 0) / 2), owed);
      given.set(week, now);
      owed += (exemptIn.get(week) ?? 0) - now;
    }
    return given;
  };
  const left = (second: number): number => {
    const week = weekKeyAt(second, timeZone);
    const future = !opening.has(week);
    if (future) opening.set(week, promised);
    const limit =
      (allowance.get(week) ?? promised) + (future ? 0 : extended(week)) - (repayments(exempt).get(week) ?? 0);
    if (future) opening.delete(week);
    const inWeek = limit - (charged.get(week) ?? 0);
    const inDay =
      dailySeconds === null
        ? Infinity
        : dailySeconds - (charged.get(localDateAt(second, timeZone) + 'D') ?? 0);
    return Math.min(inWeek, inDay);
  };
  const atRisk = (thread: string, second: number) =>
    input.riskIntervals.some(
      ({ conversation, from, to }) =>
        conversation === thread && from <= second && (to === null || second < to),
    );

  let session: OpenSession | null = null;
  let sessions = 0;
  /** Ends a session at its last act: gives back what came later, or counts on up to the minimum. */
  const endAtLastAct = (ending: OpenSession, now: number) => {
    const until = Math.max(ending.lastAct, ending.firstAct + rules.minimumStretchSeconds);
    for (const [second, { session: id }] of marks) if (id === ending.id && second >= until) unmark(second);
    for (let second = now; second < until; second++) {
      const spent = left(second) <= 0;
      if (spent && ![...ending.threads].some((thread) => atRisk(thread, now))) break;
      mark(second, { exempt: spent, session: ending.id });
    }
    session = null;
  };

  let nextAct = 0;
  let nextChange = 0;
  for (let now = start; now <= asOf; now++) {
    current = now;
    const week = weekKeyAt(now, timeZone);
    if (!opening.has(week)) {
      opening.set(week, promised);
      allowance.set(week, promised);
    }
    for (let change = changes[nextChange]; change?.at === now; change = changes[++nextChange]) {
      promised = change.weeklySeconds;
      allowance.set(week, Math.min(allowance.get(week) ?? promised, promised));
    }
    if (session && left(now) <= 0) {
      session.threads = new Set([...session.threads].filter((thread) => atRisk(thread, now)));
      if (session.threads.size === 0) session = null;
    }
    for (let act = acts[nextAct]; act?.at === now; act = acts[++nextAct]) {
      const { kind, conversation, place } = act;
      if (kind === 'disconnect') continue;
      if (kind === 'leave') {
        if (!session?.threads.has(conversation)) continue;
        session.lastAct = now;
        if (session.threads.size === 1) endAtLastAct(session, now);
        else session.threads.delete(conversation);
        continue;
      }
      if (left(now) <= 0 && !atRisk(conversation, now)) {
        refused.add(place);
        continue;
      }
      session ??= { id: ++sessions, firstAct: now, lastAct: now, threads: new Set<string>() };
      session.lastAct = now;
      session.threads.add(conversation);
    }
    if (session && now === session.lastAct + rules.idleGapSeconds) endAtLastAct(session, now);
    if (session && now < asOf) mark(now, { exempt: left(now) <= 0, session: session.id });
  }

  const openId = session?.id;
  const ledger = [...marks].filter(([, { session: id }]) => id !== openId).sort(([a], [b]) => a - b);
  const entries: { kind: 'session' | 'riskExempt'; from: number; to: number; session: number }[] = [];
  for (const [second, { exempt: isExempt, session: id }] of ledger) {
    const kind = isExempt ? 'riskExempt' : 'session';
    const last = entries.at(-1);
    const goesOn = last?.to === second && last.session === id && last.kind === kind;
    if (last && goesOn && localDateAt(second, timeZone) === localDateAt(second - 1, timeZone))
      last.to = second + 1;
    else entries.push({ kind, from: second, to: second + 1, session: id });
  }
  const count = (isExempt: boolean) => {
    const sums = new Map<string, number>();
    for (const [second, who] of ledger)
      if (who.exempt === isExempt) add(sums, weekKeyAt(second, timeZone), 1);
    return sums;
  };
  const ledgerCharged = count(false);
  const ledgerExempt = count(true);
  const given = repayments(ledgerExempt);
  const firstWeek = weekKeyAt(Math.min(asOf, acts[0]?.at ?? asOf), timeZone);
  const output: ReplayOutput = {
    openSince: session ? iso(session.firstAct) : null,
    entries: entries.map(({ kind, from, to }) => ({
      kind,
      startedAt: iso(from),
      endedAt: iso(to),
      seconds: to - from,
    })),
    weeks: openedWeeks()
      .filter((week) => week >= firstWeek)
      .map((weekKey) => {
        const allowanceSeconds = allowance.get(weekKey) ?? 0;
        const extensionSeconds = extended(weekKey);
        const repaymentSeconds = given.get(weekKey) ?? 0;
        const chargedSeconds = ledgerCharged.get(weekKey) ?? 0;
        return {
          weekKey,
          allowanceSeconds,
          extensionSeconds,
          repaymentSeconds,
          chargedSeconds,
          exemptSeconds: ledgerExempt.get(weekKey) ?? 0,
          remainingSeconds: Math.max(
            0,
            allowanceSeconds + extensionSeconds - repaymentSeconds - chargedSeconds,
          ),
        };
      }),
  };
  return { output, refused, leftSeconds: Math.max(0, left(asOf)) };
}
