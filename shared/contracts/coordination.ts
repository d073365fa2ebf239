import { z } from 'zod';
import { MENTOR_GROUPS } from '../domain/coordination/groups.ts';
import type { MentorGroup } from '../domain/coordination/groups.ts';
import { calendarDate, idParams, instant, pageQuery, persona, publicId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { EXTENSION_STATES, newExtension } from './extensions.ts';

/** Weeks of the chart, the running one last. */
export const CHART_WEEKS = 12;
export type MentorChoice = MentorGroup | 'all';
/** Rows of one answer of the list of mentors. */
export const MENTORS_PAGE = 500;

/** Minutes of all mentors in a week that begins on a Monday in each one's own zone. */
const programmeWeek = z.strictObject({
  weekKey: calendarDate,
  /** Allowances and extensions. */
  promisedMinutes: z.number().int(),
  extensionMinutes: z.number().int(),
  givenMinutes: z.number().int(),
  /** Not given, less what is given back for extra time. */
  leftMinutes: z.number().int(),
  mentors: z.number().int(),
});
export type ProgrammeWeek = z.infer<typeof programmeWeek>;

/** Sums over mentors; nothing of any conversation or mentee. */
export const getProgrammeEndpoint = endpoint({
  method: 'GET',
  path: '/api/coordination/programme',
  access: ['coordinator'],
  limit: 'search',
  answer: z.strictObject({
    asOf: instant,
    weeks: z.array(programmeWeek).max(CHART_WEEKS),
    /** Minutes given in the weeks that began in this calendar year. */
    year: z.strictObject({ year: z.number().int(), givenMinutes: z.number().int() }),
    /** How many mentors are in each group. */
    groups: z.record(z.enum(MENTOR_GROUPS), z.number().int()),
    mentors: z.number().int(),
    load: z.array(z.strictObject({ conversations: z.number().int(), mentors: z.number().int() })),
  }),
});
export type Programme = z.infer<(typeof getProgrammeEndpoint)['answer']>;

const mentorOffer = z.strictObject({
  minutes: z.number().int(),
  state: z.enum(EXTENSION_STATES),
  until: instant,
});

/** One mentor of the programme. Conversations are counted, never named. */
const programmeMentor = z.strictObject({
  /** Application id. */
  id: publicId,
  persona,
  groups: z.array(z.enum(MENTOR_GROUPS)),
  budgetMinutes: z.number().int(),
  givenMinutes: z.number().int(),
  leftMinutes: z.number().int(),
  conversations: z.number().int(),
  /** Mentees who wait past the promise now. */
  unanswered: z.number().int(),
  /** Promises of a reply missed in the last 60 days. */
  missed: z.number().int(),
  /** The day of the last counted time; null where there was none yet. */
  lastSeenOn: calendarDate.nullable(),
  awayUntil: instant.nullable(),
  /** The newest offer of this week. */
  offer: mentorOffer.nullable(),
});
export type ProgrammeMentor = z.infer<typeof programmeMentor>;

/** The mentors in service, or those of one group, by alias. */
export const listProgrammeMentorsEndpoint = endpoint({
  method: 'GET',
  path: '/api/coordination/mentors',
  access: ['coordinator'],
  limit: 'search',
  query: pageQuery.extend({ group: z.enum([...MENTOR_GROUPS, 'all']).default('all') }),
  answer: z.strictObject({ mentors: z.array(programmeMentor).max(MENTORS_PAGE), total: z.number().int() }),
});

/** Offers a mentor minutes of the running week. `id`: of their application. */
export const offerExtensionEndpoint = endpoint({
  method: 'POST',
  path: '/api/coordination/mentors/:id/extensions',
  access: ['coordinator'],
  limit: 'write',
  params: idParams,
  body: newExtension,
  answer: z.strictObject({ offer: mentorOffer }),
});

/** Takes back the offer that waits for a mentor's answer. `id`: of their application. */
export const withdrawExtensionEndpoint = endpoint({
  method: 'POST',
  path: '/api/coordination/mentors/:id/extensions/withdraw',
  access: ['coordinator'],
  limit: 'write',
  params: idParams,
  answer: z.strictObject({ offer: mentorOffer }),
});
