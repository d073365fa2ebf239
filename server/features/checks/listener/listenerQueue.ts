/** Above this many waiting, urgent messages go first; up to it, the oldest. */
const URGENT_FIRST_ABOVE = 20;

export interface ListenerQueue<Job> {
  /** Adds a job. @returns false when the queue is full */
  push: (job: Job, urgency: number) => boolean;
  /** Puts a job that was begun back in front. */
  unshift: (job: Job) => void;
  /** The oldest job, or when more than 20 wait the most urgent one, of equally urgent ones the oldest. */
  next: () => Job | undefined;
  /** Empties the queue. */
  drain: () => Job[];
  length: () => number;
}

/**
 * A bounded queue: first in, first out, and above a length the most urgent first.
 * @param capacity jobs that may wait; `push` beyond it is refused
 */
export function createListenerQueue<Job>(capacity: number): ListenerQueue<Job> {
  let waiting: { job: Job; urgency: number }[] = [];
  /** The index of the next job: the first, or the most urgent when many wait. */
  const placeOfNext = (): number => {
    if (waiting.length <= URGENT_FIRST_ABOVE) return 0;
    let best = 0;
    for (const [index, { urgency }] of waiting.entries())
      if (urgency > (waiting[best]?.urgency ?? -Infinity)) best = index;
    return best;
  };
  return {
    push: (job, urgency) => {
      if (waiting.length >= capacity) return false;
      waiting.push({ job, urgency });
      return true;
    },
    unshift: (job) => void waiting.unshift({ job, urgency: Infinity }),
    next: () => waiting.splice(placeOfNext(), 1)[0]?.job,
    drain: () => {
      const jobs = waiting.map(({ job }) => job);
      waiting = [];
      return jobs;
    },
    length: () => waiting.length,
  };
}
