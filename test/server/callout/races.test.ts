import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseClockView } from '../../../shared/contracts/callout.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import {
  acknowledge,
  createPager,
  IMMINENT,
  putOnCall,
  runSweep,
  storedClockOf,
  storedStepsOf,
} from './onCall.ts';

/** `KITH_ROUNDS=1000` plays as many. */
const ROUNDS = Number(process.env['KITH_ROUNDS'] ?? 200);
const MINUTE = 60_000;
/** How long after the acknowledgements were sent the breach fires, at most. */
const LATEST_MS = 20;
let app: TestApp;
let rook: AtDesk;
let sable: AtDesk;
let id: string;

beforeAll(async () => {
  app = await startTestApp({ roles: ['web'], pageChannels: createPager() });
  rook = await sitDown(app, 'Rook');
  sable = await sitDown(app, 'Sable');
  const alder = await sitDown(app, 'Alder', 'safeguardingLead');
  await putOnCall(alder.client, ['Rook', 'Sable'], { day: '2030-01-16' });
  const { mentee } = await startConversation(app);
  id = (await rook.caseFrom(() => mentee.send(IMMINENT))).id;
});
afterAll(() => app.stop());

/** Begins a new round of the clock, whose message was written so many minutes ago. */
async function newRound(minutesAgo: number): Promise<void> {
  const { _id: caseId, number } = await storedClockOf(id);
  const at = new Date(app.clock.now().getTime() - minutesAgo * MINUTE);
  await inTransaction(async () => {
    await app.features.callout.stopClock({ caseId });
    const marks = [{ level: 'imminent' as const, at }];
    await app.features.callout.startClock({ caseId, publicId: id, number, marks });
  });
}

/** Both acknowledge at once; gives who has it, after a check that both were told the same. */
async function acknowledgeBoth(): Promise<NonNullable<CaseClockView['acknowledged']>> {
  const [first, second] = await Promise.all([acknowledge(rook.client, id), acknowledge(sable.client, id)]);
  const told = [first.acknowledged, second.acknowledged];
  expect(told[0]).not.toBeNull();
  expect(told[0]?.by).toBe(told[1]?.by);
  expect(told[0]?.at).toBe(told[1]?.at);
  expect(told.filter((one) => one?.byMe)).toHaveLength(1);
  if (!told[0]) throw new Error('no one has it');
  return told[0];
}

/** Runs the sweep while the acknowledgements are on their way. */
async function breachSoon(): Promise<void> {
  await pause(Math.random() * LATEST_MS);
  await runSweep(app, 'fireDueSteps');
}

describe(`${ROUNDS} rounds`, () => {
  test('R18: of two people who acknowledge at once one has it, and both are told who', async () => {
    const count = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await newRound(0);
      const { by } = await acknowledgeBoth();
      count.set(by, (count.get(by) ?? 0) + 1);
    }
    expect([...count.values()].reduce((sum, one) => sum + one, 0)).toBe(ROUNDS);
  }, 400_000);

  test('R18: an acknowledgement during the breach comes before it or behind it, and nothing fires afterwards', async () => {
    let breached = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await newRound(6);
      const [acknowledged] = await Promise.all([acknowledgeBoth(), breachSoon()]);
      await runSweep(app, 'fireDueSteps');
      const steps = await storedStepsOf(id);
      const names = steps.map(({ step }) => step);
      expect(names).toEqual(names.length === 0 ? [] : ['pageOnCall', 'pageNext']);
      for (const { firedAt } of steps)
        expect(firedAt.getTime()).toBeLessThanOrEqual(Date.parse(acknowledged.at));
      if (names.length > 0) breached += 1;
    }
    console.log(`${ROUNDS} rounds: in ${breached} the breach came first`);
    expect(Math.min(breached, ROUNDS - breached)).toBeGreaterThan(ROUNDS / 100);
  }, 400_000);
});
