import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk, WORDS } from '../conversations/talk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import { checkFired, seededRandom } from './firedSteps.ts';
import { createPager, IMMINENT, putOnCall, runSweep } from './onCall.ts';

/** The day before London changes to summer time. */
const START = new Date('2030-03-30T12:00:00Z');
const END_MINUTES = 48 * 60;
const SEED = 7;

let app: TestApp;
let rook: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ roles: ['web'], pageChannels: createPager() });
  app.clock.set(START);
  rook = await sitDown(app, 'Rook');
  const alder = await sitDown(app, 'Alder', 'safeguardingLead');
  await putOnCall(alder.client, ['Rook'], { day: '2030-03-30', from: '12:00', to: '12:00' });
});
afterAll(() => app.stop());

test('R18: over 48 hours across the change to summer time, several workers fire every step once, in order, none early', async () => {
  const random = seededRandom(SEED);
  for (const words of [IMMINENT, WORDS.distress, 'sometimes i hurt myself']) {
    const { mentee } = await beginTalk(app);
    await rook.caseFrom(() => mentee.send(words));
  }
  for (let minute = 0; minute < END_MINUTES; minute += 1 + Math.floor(random() * 90)) {
    app.clock.set(new Date(START.getTime() + minute * 60_000));
    await Promise.all([
      runSweep(app, 'fireDueSteps'),
      runSweep(app, 'fireDueSteps'),
      runSweep(app, 'fireDueSteps'),
      runSweep(app, 'sendPages'),
    ]);
  }
  app.clock.set(new Date(START.getTime() + (END_MINUTES + 1) * 60_000));
  await runSweep(app, 'fireDueSteps');
  expect(await checkFired(app.clock.now())).toBe(12);
});
