import { afterAll, beforeAll, expect, test } from 'vitest';
import { unclaimCaseEndpoint } from '../../shared/contracts/moderation.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { picture } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

test('H22: a case that another moderator has is not offered, the desk says until when, and an error goes away', async () => {
  const { app } = house;
  const rook = await sitDown(app, 'Rook');
  const { mentee } = await startConversation(app);
  const found = await rook.caseFrom(() => mentee.send(WORDS.held));
  const { page } = await house.visitor({ width: 1280 });
  await openDesk(house, page);
  await page.goto(`/desk/cases/${found.id}`);
  const take = page.getByRole('button', { name: 'Take it' });
  await take.waitFor();
  expect(await page.getByRole('button', { name: /^Show the message/ }).count()).toBe(0);

  // The screen misses the push and the next fetch, so that it still offers the case.
  const path = `**/api/cases/${found.id}`;
  await page.route(path, (route) => route.abort());
  await rook.claim(found);
  await take.click();
  const held = page.getByText(/Rook has this case until \d/);
  await held.first().waitFor();
  await picture(page, 'journey-case-of-another');
  await page.unroute(path);
  await take.waitFor({ state: 'detached', timeout: 20_000 });

  await rook.client.call(unclaimCaseEndpoint, { params: { id: found.id } });
  await take.click();
  await page.getByRole('button', { name: /^Put it back/ }).waitFor();
  // Sooner than the numbers are fetched by their own interval.
  await page.getByText('1 yours').waitFor({ timeout: 5_000 });
  expect(await held.count()).toBe(0);
  await page
    .getByRole('button', { name: /^Show the message/ })
    .first()
    .waitFor();
});
