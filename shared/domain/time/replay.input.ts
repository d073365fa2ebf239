import { z } from 'zod';
import { isWeekKey, toSecond } from './calendar.ts';
import { isTimeZone } from './timeZone.ts';
import type { ReplayInput } from './replay.ts';
import { DAY_SECONDS, MINUTE_SECONDS } from '../units.ts';

const YEARS = { first: 1970, last: 2200 };
const MAX_SPAN_SECONDS = 100 * 366 * DAY_SECONDS;

/** `2026-11-23T18:00:00Z`, with any fraction and any offset; cut to its whole second. */
const instant = z
  .string('expected an instant such as "2026-11-23T18:00:00Z"')
  .refine(
    (text) => {
      if (!z.iso.datetime({ offset: true }).safeParse(text).success) return false;
      const year = new Date(text).getUTCFullYear();
      return year >= YEARS.first && year < YEARS.last;
    },
    `expected an instant such as "2026-11-23T18:00:00Z", from ${YEARS.first} to ${YEARS.last - 1}`,
  )
  .transform(toSecond);

const integerBetween = (bounds: { min: number; max: number; what: string }) => {
  const expected = `expected ${bounds.what}, a whole number from ${bounds.min} to ${bounds.max}`;
  return z.int(expected).min(bounds.min, expected).max(bounds.max, expected);
};

const minutesAWeek = integerBetween({ min: 15, max: 600, what: 'minutes' }).transform(
  (minutes) => minutes * MINUTE_SECONDS,
);
const conversation = z
  .string('expected the name of a conversation')
  .min(1, 'expected the name of a conversation');

/** The input of `time replay` as it is typed, turned into seconds. Unknown fields are refused: a misspelt one would be ignored. */
export const replayInput = z
  .strictObject({
    timeZone: z
      .string('expected an IANA time zone')
      .refine(isTimeZone, 'expected an IANA time zone such as "Europe/London"'),
    weeklyMinutes: minutesAWeek,
    dailyMinutes: integerBetween({ min: 1, max: 1440, what: 'minutes' }).nullable().optional(),
    idleGapSeconds: integerBetween({ min: 0, max: DAY_SECONDS, what: 'seconds' }).default(180),
    minimumStretchSeconds: integerBetween({ min: 0, max: 3600, what: 'seconds' }).default(30),
    acts: z.array(
      z.strictObject({
        at: instant,
        conversation,
        kind: z.enum(
          ['open', 'type', 'send', 'read', 'leave', 'disconnect'],
          'expected open, type, send, read, leave or disconnect',
        ),
      }),
      'expected a list of acts',
    ),
    extensions: z
      .array(
        z.strictObject({
          weekKey: z
            .string('expected the date of a Monday')
            .refine(isWeekKey, 'expected the date of a Monday'),
          seconds: integerBetween({ min: 0, max: 604_800, what: 'seconds' }),
        }),
        'expected a list of extensions',
      )
      .default([]),
    capChanges: z
      .array(z.strictObject({ at: instant, weeklyMinutes: minutesAWeek }), 'expected a list of changes')
      .default([]),
    riskIntervals: z
      .array(
        z
          .strictObject({ conversation, from: instant, to: instant.nullable().default(null) })
          .refine(({ from, to }) => to === null || from <= to, {
            path: ['to'],
            error: 'expected an instant not before "from"',
          }),
        'expected a list of intervals',
      )
      .default([]),
    asOf: instant,
  })
  .transform(
    ({
      weeklyMinutes,
      dailyMinutes,
      idleGapSeconds,
      minimumStretchSeconds,
      capChanges,
      ...rest
    }): ReplayInput => ({
      ...rest,
      weeklySeconds: weeklyMinutes,
      dailySeconds: dailyMinutes == null ? null : dailyMinutes * MINUTE_SECONDS,
      rules: { idleGapSeconds, minimumStretchSeconds },
      capChanges: capChanges.map(({ at, weeklyMinutes: weeklySeconds }) => ({ at, weeklySeconds })),
    }),
  )
  .refine(
    ({ acts, capChanges, riskIntervals, asOf }) => {
      const instants = [...acts, ...capChanges, ...riskIntervals.map(({ from }) => ({ at: from }))];
      return instants.every(({ at }) => at > asOf - MAX_SPAN_SECONDS);
    },
    { path: ['asOf'], error: 'expected an instant at most a hundred years after the first of the others' },
  );
