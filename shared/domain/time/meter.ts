import { weekOf } from './calendar.ts';
import { limitsOf } from './meter.limits.ts';
import { freshDay, freshWeek, weekOpened } from './meter.periods.ts';
import { beginWalk, runningStretch, startStretch } from './meter.step.ts';
import { endSession, PHASE, walkTo } from './meter.walk.ts';
import type { Walk } from './meter.step.ts';
import type { Act, Meter, MeterRules, Step, TimePromise } from './meter.types.ts';

/*
 * How a mentor's minutes are counted: "Exact rules" of the time caps, as steps from one meter to the next. `time replay` and
 * the server take the same steps; a step that comes late has the same outcome as one that comes at its second.
 * An `at` before the meter's own counts as the meter's own: time does not go back.
 */

/** The first meter of a mentor, in the week and day of `at`; its entry is that week's allowance. */
export const openMeter = (options: { promise: TimePromise; rules: MeterRules; at: number }): Step => {
  const { promise, rules, at } = options;
  const week = freshWeek({ promise, startsAt: at });
  const meter: Meter = {
    rules,
    promise,
    at,
    week,
    day: freshDay(at, week),
    countedUntil: week.startsAt,
    ahead: [],
    atRisk: [],
    session: null,
  };
  return { meter, entries: [weekOpened(week)] };
};

/** Does what falls due up to `at`, but for idleness in that very second: an act in it may still come. */
export const settle = (meter: Meter, at: number): Step => {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.cap });
  return walk;
};

/** Does what falls due up to the end of second `at`. */
export const settleThrough = (meter: Meter, at: number): Step => {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.idle });
  return walk;
};

/** Takes a thread out of the session; the last one out ends it. Leaving is an act: the mentor was there. */
const leave = (walk: Walk, conversation: string): void => {
  const { session, at } = walk.meter;
  if (!session?.engaged.includes(conversation)) return;
  session.lastActAt = at;
  if (session.engaged.length === 1) endSession(walk, { endsAt: at, reason: 'left', fill: true });
  else session.engaged = session.engaged.filter((other) => other !== conversation);
};

const engage = ({ meter }: Walk, conversation: string): void => {
  const { session } = meter;
  if (!session) return;
  session.lastActAt = meter.at;
  const running = runningStretch(meter);
  for (const threads of [session.engaged, running?.conversations ?? []]) {
    if (!threads.includes(conversation)) threads.push(conversation);
  }
};

/** Takes one act. `refused` is true where the budget is spent and the thread is not at risk; then it was no act. */
export const takeAct = (meter: Meter, act: Act): Step & { refused: boolean } => {
  const walk = beginWalk(meter);
  walkTo(walk, { at: act.at, phase: PHASE.cap });
  const { conversation, kind } = act;
  if (kind === 'leave') leave(walk, conversation);
  if (kind === 'leave' || kind === 'disconnect') return { ...walk, refused: false };
  if (!isOpenFor(walk.meter, conversation)) return { ...walk, refused: true };
  if (!walk.meter.session) {
    const { at } = walk.meter;
    walk.meter.session = { openedAt: at, lastActAt: at, engaged: [], stretches: [] };
    startStretch(walk.meter, limitsOf(walk.meter).binding.leftSeconds > 0 ? 'session' : 'riskExempt');
  }
  engage(walk, conversation);
  return { ...walk, refused: false };
};

/** Whether an act in this thread would be counted now: there is time left, or the mentee is at risk. Settle first. */
export const isOpenFor = (meter: Meter, conversation: string): boolean =>
  limitsOf(meter).binding.leftSeconds > 0 || meter.atRisk.includes(conversation);

const beginChange = (meter: Meter, at: number): Walk => {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.change });
  return walk;
};

/** A new weekly allowance: a lower one holds at once, a higher one from the next week. Settle after it. */
export const changeAllowance = (meter: Meter, change: { at: number; weeklySeconds: number }): Step => {
  const walk = beginChange(meter, change.at);
  const { week, promise, at } = walk.meter;
  walk.meter.promise = { ...promise, weeklySeconds: change.weeklySeconds };
  const seconds = change.weeklySeconds - week.allowanceSeconds;
  if (seconds < 0) {
    week.allowanceSeconds = change.weeklySeconds;
    walk.entries.push({
      kind: 'adjustment',
      weekKey: week.key,
      startedAt: at,
      endedAt: at,
      seconds,
      conversations: [],
      reason: 'allowanceLowered',
    });
  }
  return walk;
};

/** A new daily limit, null for none: a lower one holds at once, a higher one from the next week. Settle after it. */
export const changeDailyLimit = (meter: Meter, change: { at: number; dailySeconds: number | null }): Step => {
  const walk = beginChange(meter, change.at);
  const { week, promise } = walk.meter;
  walk.meter.promise = { ...promise, dailySeconds: change.dailySeconds };
  const isLower = change.dailySeconds !== null && change.dailySeconds < (week.dailySeconds ?? Infinity);
  if (isLower) week.dailySeconds = change.dailySeconds;
  return walk;
};

/** An extension the mentor said yes to: for the running week alone. Settle after it. */
export const extendWeek = (meter: Meter, extension: { at: number; seconds: number }): Step => {
  const walk = beginChange(meter, extension.at);
  const { week, at } = walk.meter;
  week.extensionSeconds += extension.seconds;
  walk.entries.push({
    kind: 'extension',
    weekKey: week.key,
    startedAt: at,
    endedAt: at,
    seconds: extension.seconds,
    conversations: [],
    reason: 'extensionAccepted',
  });
  return walk;
};

/** The threads that have an open case of high or imminent risk about the mentee's own safety. Settle after it. */
export const changeRisk = (meter: Meter, change: { at: number; atRisk: readonly string[] }): Step => {
  const walk = beginChange(meter, change.at);
  walk.meter.atRisk = [...change.atRisk];
  return walk;
};

/**
 * A new time zone holds from the next Monday: this week runs to Monday 00:00 there. Where that has passed (the new zone is a
 * day ahead) it ends when it would have.
 */
export const moveTimeZone = (meter: Meter, move: { at: number; timeZone: string }): Step => {
  const walk = beginChange(meter, move.at);
  const { week, day, promise, at } = walk.meter;
  const { endsAt } = weekOf(week.key, move.timeZone);
  walk.meter.promise = { ...promise, timeZone: move.timeZone };
  walk.meter.week = { ...week, endsAt: endsAt > at ? endsAt : week.endsAt };
  walk.meter.day = { ...day, endsAt: freshDay(at, walk.meter.week).endsAt };
  return walk;
};
