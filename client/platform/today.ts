import { now } from './clock.ts';

/** The date of now in UTC, as a date field holds it (`2030-01-16`). */
export function today(): string {
  return new Date(now()).toISOString().slice(0, 10);
}
