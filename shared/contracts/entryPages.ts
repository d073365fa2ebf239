import { z } from 'zod';
import { cursor, idParams, instant } from './common.ts';
import { entryView } from './conversations.ts';
import { endpoint } from './endpoint.ts';
import { MINUTE_MS } from '../domain/units.ts';

const PARTICIPANTS = ['mentee', 'mentor'] as const;

/**
 * An instant at which a day may begin somewhere: offsets of time zones are multiples of a quarter of an hour. A finer instant would tell when
 * the other side wrote, which their entries tell to the minute.
 */
const dayStart = instant.refine((at) => Date.parse(at) % (15 * MINUTE_MS) === 0, {
  error: 'a day begins on a quarter of an hour',
});

/**
 * The page around the first entry at or after an instant; the newest page where there is none. `upTo` is the newest cursor of the viewer:
 * nothing is read that was not delivered to them before.
 */
export const getEntriesFromDayEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/entries/from-day',
  access: PARTICIPANTS,
  limit: 'read',
  params: idParams,
  query: z.strictObject({ from: dayStart, upTo: cursor }),
  /** `later`: pass as `after` for the page below; null where `upTo` is reached. */
  answer: z.strictObject({
    entries: z.array(entryView),
    earlier: cursor.nullable(),
    later: cursor.nullable(),
  }),
});

export const getLaterEntriesEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/entries/later',
  access: PARTICIPANTS,
  limit: 'read',
  params: idParams,
  query: z.strictObject({ after: cursor, upTo: cursor }),
  answer: z.strictObject({ entries: z.array(entryView), later: cursor.nullable() }),
});
