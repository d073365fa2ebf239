import { weekOf } from './calendar.ts';
import { limitsOf } from './meter.limits.ts';
import { freshDay, freshWeek, weekOpened } from './meter.periods.ts';
import { beginWalk, startStretch } from './meter.step.ts';
import { endSession, PHASE, walkTo } from './meter.walk.ts';
import type { Walk } from './meter.step.ts';
import type { Act, Meter, MeterRules, RunningSession, Step, TimePromise } from './meter.types.ts';

/*
 * How a mentor's minutes are counted (TR1–TR11, docs/specs/time-caps.md), as steps from one meter to the next. `time replay` and the
 * server take the same steps; a late step has the same result as one at its second. The meter's `at` never decreases: a late act,
 * whose `at` is before the meter's, continues the running session. Without one it opens none: the last stretch covers it, or else a
 * minimum is counted from the meter's `at`. Every `at` is in seconds since 1970-01-01T00:00:00Z.
 */

/** The first meter of a mentor, in the week and day of second `at`; its entry is that week's allowance. */
export function openMeter(options: { promise: TimePromise; rules: MeterRules; at: number }): Step {
  const { promise, rules, at } = options;
  const week = freshWeek({ promise, at });
  const meter: Meter = {
    rules,
    promise,
    at,
    week,
    day: freshDay(at, week),
    countedUntil: week.startsAt,
    upcoming: [],
    atRisk: [],
    session: null,
  };
  return { meter, entries: [weekOpened(week)] };
}

/**
 * Does what falls due up to second `at`, except idleness in that second, in which an act may still arrive.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
export function settleMeter(meter: Meter, at: number): Step {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.cap });
  return walk;
}

/**
 * Does what falls due up to the end of second `at`, idleness included.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
export function settleMeterThrough(meter: Meter, at: number): Step {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.idle });
  return walk;
}

/**
 * Takes a conversation out of the session (TR4); without any the session ends. A `leave` that arrives after a later act of the
 * session does not end it: the mentor has come back.
 */
const leave = (walk: Walk, { at, conversation }: Act): void => {
  const { session } = walk.meter;
  if (!session?.engaged.includes(conversation) || at < session.openedAt) return;
  if (session.engaged.length > 1) {
    noteLastAct(session, at);
    session.engaged = session.engaged.filter((other) => other !== conversation);
  } else if (at >= session.lastActAt) endSession(walk, { endsAt: at, reason: 'left', fill: true });
};

/** Continues the session up to an act. */
const noteLastAct = (session: RunningSession, at: number): void => {
  session.lastActAt = Math.max(session.lastActAt, at);
};

/** Adds a conversation to the session and to its running stretch. */
const engage = (session: RunningSession, conversation: string): void => {
  for (const conversations of [session.engaged, session.stretches.at(-1)?.conversations ?? []]) {
    if (!conversations.includes(conversation)) conversations.push(conversation);
  }
};

/** Opens a session at the meter's `at`, past the budget as extra time. */
const openSession = ({ meter }: Walk, { conversation }: Act): void => {
  const { at } = meter;
  const session: RunningSession = { openedAt: at, lastActAt: at, engaged: [], stretches: [] };
  meter.session = session;
  startStretch(meter, limitsOf(meter).binding.leftSeconds > 0 ? 'session' : 'riskExempt');
  engage(session, conversation);
};

/** Whether a late act is of a conversation that was left, or dropped at the cap: it must not be added again. */
const mayHaveBeenLeft = (session: RunningSession, { at, conversation }: Act): boolean =>
  at < session.openedAt ||
  session.stretches.some(({ conversations }) => conversations.includes(conversation));

/**
 * Counts one act.
 * @returns `refused`: the budget is spent and the conversation is not at risk, so that nothing was counted
 */
export function takeAct(meter: Meter, act: Act): Step & { refused: boolean } {
  const walk = beginWalk(meter);
  walkTo(walk, { at: act.at, phase: PHASE.cap });
  const { at, countedUntil, session } = walk.meter;
  const isLate = act.at < at;
  if (act.kind === 'leave') {
    leave(walk, act);
    return { ...walk, refused: false };
  }
  if (isLate && !session && act.at <= countedUntil) return { ...walk, refused: false };
  if (!isOpenFor(walk.meter, act.conversation)) return { ...walk, refused: true };
  if (session) {
    noteLastAct(session, act.at);
    if (!isLate || !mayHaveBeenLeft(session, act)) engage(session, act.conversation);
  } else {
    openSession(walk, act);
    if (isLate) endSession(walk, { endsAt: at, reason: 'idle', fill: true });
  }
  return { ...walk, refused: false };
}

/**
 * Continues the session up to second `at`, unless it has ended before. Opens none.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
export function continueSession(meter: Meter, at: number): Step {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.cap });
  if (walk.meter.session) noteLastAct(walk.meter.session, at);
  return walk;
}

/** Whether an act in this conversation would be counted now: time is left, or the mentee is at risk. The meter must be settled. */
export function isOpenFor(meter: Meter, conversation: string): boolean {
  return limitsOf(meter).binding.leftSeconds > 0 || meter.atRisk.includes(conversation);
}

/** Does what falls due up to second `at` before a setting changes in it, so that the time before counts under the old one. */
const beginChange = (meter: Meter, at: number): Walk => {
  const walk = beginWalk(meter);
  walkTo(walk, { at, phase: PHASE.change });
  return walk;
};

/** A new weekly allowance: a lower one holds at once, a higher one from the next week (TR8). The result is not settled. */
export function changeAllowance(meter: Meter, change: { at: number; weeklySeconds: number }): Step {
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
}

/** A new daily limit, null for none: a lower one holds at once, a higher one from the next week (TR8). The result is not settled. */
export function changeDailyLimit(meter: Meter, change: { at: number; dailySeconds: number | null }): Step {
  const walk = beginChange(meter, change.at);
  const { week, promise } = walk.meter;
  walk.meter.promise = { ...promise, dailySeconds: change.dailySeconds };
  const isLower = change.dailySeconds !== null && change.dailySeconds < (week.dailySeconds ?? Infinity);
  if (isLower) week.dailySeconds = change.dailySeconds;
  return walk;
}

/** Adds an extension that the mentor said yes to, to the running week. The result is not settled. */
export function extendWeek(meter: Meter, extension: { at: number; seconds: number }): Step {
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
}

/** Sets the conversations with an open case of moderate risk or more about the mentee's own safety (TR9). The result is not settled. */
export function changeRisk(meter: Meter, change: { at: number; atRisk: readonly string[] }): Step {
  const walk = beginChange(meter, change.at);
  walk.meter.atRisk = [...change.atRisk];
  return walk;
}

/**
 * A new time zone holds from the next week. This week ends at Monday 00:00 of the old zone or of the new one, whichever is later: the
 * instant at which it opens may have been announced, and a mentee may be waiting for it (docs/decisions/0007-announced-openings.md).
 */
export function moveTimeZone(meter: Meter, move: { at: number; timeZone: string }): Step {
  const walk = beginChange(meter, move.at);
  const { week, day, promise, at } = walk.meter;
  const endsAt = Math.max(week.endsAt, weekOf(week.key, move.timeZone).endsAt);
  walk.meter.promise = { ...promise, timeZone: move.timeZone };
  walk.meter.week = { ...week, endsAt };
  walk.meter.day = { ...day, endsAt: freshDay(at, walk.meter.week).endsAt };
  return walk;
}
