import {
  PLACES_BY_RANK,
  queueMentors,
  rankMentors,
} from '../../../server/features/matching/matching.policy.ts';
import type { Candidate } from '../../../server/features/matching/matching.policy.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { GROUP_SIZE, PRIOR } from '../../../shared/domain/reputation/constants.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';

/*
 * A simulated year of suggestions (N9). Mentors differ in how often their mentees say yes, in minutes and in topics; a tenth join during the
 * year. A mentee asks the first suggestion more often than the last; seven in ten requests are accepted, and a conversation lasts two to
 * six weeks. The rank changes on the first day of a month, by groups of five ratings.
 */

const TOPICS = 12;
const TOPICS_OF_MENTOR = 3;
const PLACES = 3;
const DAYS = 365;

interface SimulatedMentor extends Candidate {
  topics: readonly number[];
  joinsOn: number;
  /** Share of mentees who say yes, the others say no. */
  good: number;
  minutes: number;
  /** Days on which the open conversations end. */
  endsOn: number[];
  votes: { yes: number; all: number };
  shown: number;
  /** Since when the mentor is free and was not suggested; in days. */
  freeSince: number;
}

export interface Exposure {
  /** Of suggestions for each day of service, over the mentors: 0 is equal, 1 is one mentor alone. */
  gini: number;
  /** The longest time that a mentor with time and room was not suggested. */
  longestWaitDays: number;
  /** Of the tenth that is suggested most, the share of all suggestions. */
  topTenthShare: number;
}

export function simulateYear(year: {
  mentors: number;
  requests: number;
  seed: number;
  placesByRank?: number;
}): Exposure {
  const { requests, placesByRank = PLACES_BY_RANK } = year;
  const random = randomFrom(year.seed);
  const mentors = Array.from({ length: year.mentors }, (_, index) => newMentor(index, random));
  const byTopic = Array.from({ length: TOPICS }, (_, topic) =>
    mentors.filter(({ topics }) => topics.includes(topic)),
  );
  let longestWaitDays = 0;
  let month = 0;
  for (let request = 0; request < requests; request += 1) {
    const now = (request / requests) * DAYS;
    if (now >= (month + 1) * 30) {
      month += 1;
      for (const mentor of mentors) mentor.rankMean = releasedMean(mentor.votes);
    }
    const topic = Math.floor(random() * random() * TOPICS);
    const free = (byTopic[topic] ?? []).filter((mentor) => isFree(mentor, now));
    const shown = rankMentors(free).slice(0, placesByRank);
    const queue = queueMentors(free.filter((mentor) => !shown.includes(mentor)));
    shown.push(...queue.slice(0, LIMITS.suggestions - shown.length));
    for (const mentor of shown) {
      longestWaitDays = Math.max(longestWaitDays, now - mentor.freeSince);
      mentor.shown += 1;
      mentor.freeSince = now;
      mentor.consideredAt = new Date(now * DAY_MS);
    }
    const asked = shown[Math.floor(random() * random() * shown.length)];
    if (asked && random() < 0.7) begin(asked, now, random);
  }
  for (const mentor of mentors)
    if (isFree(mentor, DAYS)) longestWaitDays = Math.max(longestWaitDays, DAYS - mentor.freeSince);
  const rates = mentors.map(({ shown, joinsOn }) => shown / (DAYS - joinsOn)).sort((a, b) => a - b);
  const sum = rates.reduce((all, rate) => all + rate, 0);
  const top = rates.slice(Math.floor(rates.length * 0.9)).reduce((all, rate) => all + rate, 0);
  return { gini: giniOf(rates), longestWaitDays, topTenthShare: top / sum };
}

function newMentor(index: number, random: () => number): SimulatedMentor {
  const joinsOn = random() < 0.1 ? Math.floor(random() * 300) : 0;
  const first = Math.floor(random() * random() * TOPICS);
  return {
    mentorId: `mentor-${index}`,
    rankMean: releasedMean({ yes: 0, all: 0 }),
    minutesLeft: 0,
    sharedExperiences: 0,
    consideredAt: new Date(0),
    topics: Array.from({ length: TOPICS_OF_MENTOR }, (_, next) => (first + next * 2) % TOPICS),
    joinsOn,
    good: 0.7 + 0.3 * random(),
    minutes: 60 + Math.floor(random() * 180),
    endsOn: [],
    votes: { yes: 0, all: 0 },
    shown: 0,
    freeSince: joinsOn,
  };
}

/** Has a place and a minute; the wait of one who was full begins when a place came free. */
function isFree(mentor: SimulatedMentor, now: number): boolean {
  if (mentor.joinsOn > now) return false;
  const ended = mentor.endsOn.filter((day) => day <= now);
  if (mentor.endsOn.length >= PLACES && ended.length > 0)
    mentor.freeSince = Math.max(mentor.freeSince, Math.min(...ended));
  mentor.endsOn = mentor.endsOn.filter((day) => day > now);
  mentor.minutesLeft = Math.max(0, mentor.minutes - 40 * mentor.endsOn.length);
  return mentor.endsOn.length < PLACES && mentor.minutesLeft >= 1;
}

function begin(mentor: SimulatedMentor, now: number, random: () => number): void {
  mentor.endsOn.push(now + 14 + random() * 28);
  mentor.votes.all += 1;
  if (random() < mentor.good) mentor.votes.yes += 1;
}

/** The mean of whole groups of five; before the first, of the prior. */
function releasedMean({ yes, all }: { yes: number; all: number }): number {
  const released = all - (all % GROUP_SIZE);
  const positives = all === 0 ? 0 : (yes / all) * released;
  return (PRIOR.positives + positives) / (PRIOR.positives + PRIOR.negatives + released);
}

/** The Gini coefficient of values in ascending order (Gini 1912). */
function giniOf(ascending: readonly number[]): number {
  const n = ascending.length;
  const sum = ascending.reduce((all, value) => all + value, 0);
  const weighted = ascending.reduce((all, value, index) => all + (index + 1) * value, 0);
  return (2 * weighted) / (n * sum) - (n + 1) / n;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
