import { afterAll, beforeAll, expect, test } from 'vitest';
import { appealDecisionEndpoint } from '../../../shared/contracts/appeals.ts';
import { beAtDeskEndpoint } from '../../../shared/contracts/desk.ts';
import { listMyExplanationsEndpoint } from '../../../shared/contracts/explanations.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { heldByMentee, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const aloneOn = async ({ client }: AtDesk) => (await client.call(beAtDeskEndpoint)).appealsWithoutDecider;

test('R26: an appeal that the one member of staff decided before is named at the desk until a second one is there', async () => {
  const sable = await sitDown(app, 'Sable');
  const { mentee, found } = await heldByMentee(app, sable);
  await sable.decide(found, 'redact', 'both');
  expect(await aloneOn(sable)).toEqual([]);
  const { explanations } = await mentee.client.call(listMyExplanationsEndpoint);
  const explanationId = explanations[0]?.id ?? '';
  const words = 'I had written about a park that everybody knows.';
  await mentee.client.call(appealDecisionEndpoint, { body: { about: 'explanation', explanationId, words } });
  const [number, ...more] = await aloneOn(sable);
  expect(number).toMatch(/^C-\d+$/);
  expect(more).toEqual([]);
  expect((await sable.queue()).map((row) => row.number)).not.toContain(number);

  const wick = await sitDown(app, 'Wick');
  expect([await aloneOn(sable), await aloneOn(wick)]).toEqual([[], []]);
  const waiting = (await wick.queue()).find((row) => row.number === number) ?? expect.fail();
  expect(await refusalOf(sable.open(waiting.id))).toMatchObject({ code: 'ownCase' });
  expect(await wick.decide(waiting, 'uphold')).toMatchObject({ state: 'closed' });
});
