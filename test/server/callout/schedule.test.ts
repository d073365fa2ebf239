import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { unclaimCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { CLOCK_STEPS } from '../../../shared/domain/callout/clocks.data.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/units.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown, subjectOf } from '../moderation/desk.ts';
import { ClockModel } from './clockModel.ts';
import { seededRandom } from './firedSteps.ts';
import {
  acknowledge,
  clockOf,
  createPager,
  IMMINENT,
  runSweep,
  signInAgain,
  stopAllClocks,
  storedClockOf,
} from './onCall.ts';

/** Noon of the Saturday before London changes to summer time. Each schedule has a year of its own: a one-time code is good once. */
function startOf(year: number): Date {
  const lastOfMarch = new Date(Date.UTC(year, 2, 31, 12));
  return new Date(lastOfMarch.getTime() - (lastOfMarch.getUTCDay() + 1) * DAY_MS);
}

const END_MINUTES = 48 * 60;
/** `KITH_SCHEDULES=60` runs as many. */
const SCHEDULES = Number(process.env['KITH_SCHEDULES'] ?? 3);
const CASES = [
  { level: 'imminent', words: IMMINENT },
  { level: 'high', words: WORDS.distress },
  { level: 'moderate', words: 'sometimes i hurt myself' },
] as const;

let app: TestApp;
let rook: AtDesk;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ roles: ['web'], pageChannels: createPager() });
  rook = await sitDown(app, 'Rook');
  sable = await sitDown(app, 'Sable');
  await sitDown(app, 'Alder', 'safeguardingLead');
});
afterAll(() => app.stop());

/** A case that is opened at an instant, and what its clock counts from. */
async function openAt(start: Date, words: string): Promise<{ id: string; base: Date }> {
  app.clock.set(start);
  await stopAllClocks(app);
  await signInAgain(app, [rook, sable]);
  const { mentee } = await startConversation(app);
  const { id } = await rook.caseFrom(() => mentee.send(words));
  return { id, base: new Date((await clockOf(rook.client, id)).since) };
}

/** What fired of a case, in whole minutes of the schedule. */
async function storedRounds(publicId: string, base: Date) {
  const { _id: caseId } = await storedClockOf(publicId);
  const row = z.object({
    round: z.number(),
    step: z.enum(CLOCK_STEPS),
    dueAt: z.date(),
    firedAt: z.date(),
  });
  const found = mongoose.connection.collection('callout_steps').find({ caseId });
  const steps = z.array(row).parse(await found.sort({ firedAt: 1, dueAt: 1 }).toArray());
  // The clock of the tests runs on while an act is made: nothing here is a whole minute late.
  const minuteOf = (at: Date) => Math.floor((at.getTime() - base.getTime()) / MINUTE_MS);
  for (const { dueAt, firedAt } of steps) expect(firedAt >= dueAt).toBe(true);
  return steps.map(({ dueAt, firedAt, ...step }) => ({
    ...step,
    dueAt: minuteOf(dueAt),
    firedAt: minuteOf(firedAt),
  }));
}

/** One act of the staff at a whole minute, in the service and in the model. */
async function act(kind: number, one: { id: string; model: ClockModel; minute: number }): Promise<void> {
  const { id, model, minute } = one;
  if (kind < 0.4) {
    await signInAgain(app, [sable]);
    await acknowledge(sable.client, id);
    return model.acknowledge(minute);
  }
  await signInAgain(app, [rook]);
  if (kind < 0.75) {
    await rook.claim(await rook.open(id));
    return model.claim(minute);
  }
  if (!model.isClaimed(minute)) return;
  if (kind < 0.9) {
    await rook.uncoverAtOnce(id, subjectOf(await rook.open(id)).id);
    return model.claim(minute);
  }
  await rook.client.call(unclaimCaseEndpoint, { params: { id } });
  model.putBack(minute);
}

/** Three workers look at once, and another one ends the claims that ran out. */
async function look(): Promise<void> {
  const fire = () => runSweep(app, 'fireDueSteps');
  const sweeps = app.features.moderation.module.sweeps ?? [];
  const endClaims = sweeps.find(({ name }) => name === 'moderation.endOverdueClaims');
  await Promise.all([fire(), fire(), fire(), runSweep(app, 'sendPages')]);
  await endClaims?.run();
}

test.each(Array.from({ length: SCHEDULES }, (_, seed) => ({ seed })))(
  'R18: over 48 hours across the change to summer time, several workers fire every step of every round once, in order, none early (schedule $seed)',
  async ({ seed }) => {
    const random = seededRandom(seed + 7);
    const { level, words } = CASES[seed % CASES.length] ?? CASES[0];
    const { id, base } = await openAt(startOf(2030 + seed), words);
    const toMinute = (minute: number) => app.clock.set(new Date(base.getTime() + minute * MINUTE_MS));
    const model = new ClockModel(level);
    for (let minute = 1; minute < END_MINUTES; minute += 1 + Math.floor(random() ** 3 * 240)) {
      toMinute(minute);
      if (random() < 0.25) await act(random(), { id, model, minute });
      // What was done in this minute falls due a little after a whole minute.
      toMinute(minute + 0.5);
      await look();
      model.look(minute);
    }
    expect(await storedRounds(id, base)).toEqual(model.fired);
  },
);
