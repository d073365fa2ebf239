import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { unclaimCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk, WORDS } from '../conversations/talk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import {
  acknowledge,
  clockOf,
  createPager,
  headOf,
  IMMINENT,
  putOnCall,
  runSweep,
  signInAgain,
  step,
  stopAllClocks,
  storedStepsOf,
} from './onCall.ts';

/** Two in the morning. Each test has a night of its own. */
let night = new Date('2030-01-17T02:00:00Z');
/** When the words of the test's case were written. */
let wroteAt = 0;
const pager = createPager();
let app: TestApp;
let rook: AtDesk;
let sable: AtDesk;
let alder: AtDesk;

beforeAll(async () => {
  app = await startTestApp({ roles: ['web'], pageChannels: pager });
  rook = await sitDown(app, 'Rook');
  sable = await sitDown(app, 'Sable');
  alder = await sitDown(app, 'Alder', 'safeguardingLead');
  for (const day of ['16', '17', '18', '19', '20', '21', '22'])
    await putOnCall(alder.client, ['Rook', 'Sable'], { day: `2030-01-${day}`, weeks: 4 });
});
afterAll(() => app.stop());

beforeEach(async () => {
  night = new Date(night.getTime() + DAY_MS);
  app.clock.set(night);
  await signInAgain(app, [rook, sable, alder]);
  await stopAllClocks(app);
  await runSweep(app, 'sendPages');
  pager.sent.length = 0;
});

/** Sets the clock to so many minutes after the words. */
function setMinute(minutes: number): void {
  app.clock.set(new Date(wroteAt + minutes * 60_000));
}

/** Does what is due so many minutes after the words; `expected` names everyone paged so far. */
async function after(minutes: number, expected: readonly string[]): Promise<void> {
  // The clock of the tests runs on: what was done in a minute falls due a little after another minute.
  setMinute(minutes + 0.5);
  await step(app, pager, expected.length);
  const names = new Map([rook, sable, alder].map((one) => [one.accountId, one.deskName]));
  expect(pager.sent.map(({ accountId }) => names.get(accountId))).toEqual(expected);
}

async function openFrom(words: string) {
  const { mentee } = await beginTalk(app);
  const found = await rook.caseFrom(() => mentee.send(words));
  wroteAt = Date.parse((await clockOf(alder.client, found.id)).since);
  return found;
}

test('R18: a case that was acknowledged and that no one claims is called out again after the time of its level', async () => {
  const { id } = await openFrom(IMMINENT);
  await after(0, ['Rook']);
  setMinute(2);
  const { acknowledged, claimBy } = await acknowledge(rook.client, id);
  expect(Date.parse(claimBy ?? '') - Date.parse(acknowledged?.at ?? '')).toBe(5 * 60_000);
  await after(6, ['Rook']);
  await after(7, ['Rook', 'Rook', 'Sable']);
  expect((await headOf(sable.client)).waiting.map(({ caseId }) => caseId)).toContain(id);
  await after(17, ['Rook', 'Rook', 'Sable', 'Alder']);
  expect((await storedStepsOf(id)).map((one) => [one.step, one.isBreach])).toEqual([
    ['pageOnCall', false],
    ['pageNext', true],
    ['pageLead', true],
  ]);
});

test('R18: an acknowledged case that is claimed in time is not called out again while the claim lasts', async () => {
  const found = await openFrom(WORDS.distress);
  await after(0, ['Rook']);
  setMinute(1);
  await acknowledge(rook.client, found.id);
  setMinute(20);
  await signInAgain(app, [rook]);
  await rook.claim(await rook.open(found.id));
  await after(34, ['Rook']);
  await after(64, ['Rook']);
  await after(65, ['Rook', 'Rook', 'Sable']);
});

test('R18: a claimed case that is put back undecided is called out again, and one that is decided is not', async () => {
  const found = await openFrom(IMMINENT);
  await after(0, ['Rook']);
  setMinute(1);
  await rook.claim(found);
  await rook.client.call(unclaimCaseEndpoint, { params: { id: found.id } });
  await after(5, ['Rook']);
  await after(6, ['Rook', 'Rook', 'Sable']);
  await rook.decide(await rook.open(found.id), 'noAction');
  await after(600, ['Rook', 'Rook', 'Sable']);
});
