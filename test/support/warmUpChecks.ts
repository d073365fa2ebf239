import type { TestApp } from './startTestApp.ts';

const MAX_TRIES = 10;

/** Waits until the checking threads answer: on a busy machine they take a while to start, and until then texts are held. */
export async function warmUpChecks({ features }: TestApp): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (!(await features.moderation.check({ text: 'hello', from: 'mentee', before: [] })).errored) return;
  }
  throw new Error('the checks do not answer');
}
