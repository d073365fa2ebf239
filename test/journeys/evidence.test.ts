import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportMessageEndpoint } from '../../shared/contracts/reports.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { roadOf, wayTo } from '../server/screening/road.ts';
import { lookAt } from '../support/browser.ts';
import { hireScreeningStaff } from '../support/people.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk } from './acts/signIn.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keyFile = (text: string) => ({ name: 'lead.key', mimeType: 'text/plain', buffer: Buffer.from(text) });
const SAID = 'He asked me for a photo, and to tell nobody.';

let house: House;
beforeAll(async () => {
  // The last 65 bytes of the SPKI form are the uncompressed point.
  const point = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
  house = await openHouse({ settings: { KITH_SAFEGUARDING_PUBLIC_KEY: point.toString('base64url') } });
}, 180_000);
afterAll(() => house?.close());

test('N8: evidence is opened by two people with a key file that stays in the browser', async () => {
  const wick = await sitDown(house.app, 'Wick');
  const talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const { id: messageId } = (await talk.mentor.send('How did the exam go?')).entry;
  const body = { conversationId: talk.id, messageId, reason: 'unsafe', words: SAID } as const;
  const found = await wick.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));

  const lead = await house.visitor({ width: 1280 });
  await openDesk(house, lead.page, 'demo-lead');
  await lead.page.goto(`/desk/cases/${found.id}`);
  await lead.page.getByRole('link', { name: 'Sealed evidence' }).click();
  await lead.page.getByLabel('Why it is needed').fill('The police asks what was written.');
  await lead.page.getByRole('button', { name: 'Ask', exact: true }).click();
  await lead.page.getByText('Another person has to confirm.').waitFor();

  const rook = await house.visitor({ width: 1280 });
  await openDesk(house, rook.page);
  await rook.page.goto(`/desk/cases/${found.id}/evidence`);
  await rook.page
    .getByText('Juniper asked')
    .or(rook.page.getByText(/asked,/))
    .first()
    .waitFor();
  expect(await lookAt(rook, 'evidence-confirm')).toEqual([]);
  await rook.page.getByRole('button', { name: 'Confirm', exact: true }).focus();
  await rook.page.keyboard.press('Enter');
  await rook.page.getByText('It can be opened.').waitFor();
  expect(await rook.page.getByLabel('Your key file').count()).toBe(0);

  const sent: string[] = [];
  lead.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await lead.page.getByText('It can be opened.').waitFor({ timeout: 20_000 });
  await lead.page.getByLabel('Your key file').setInputFiles(keyFile('no key'));
  await lead.page.getByText('This file holds no key.').waitFor();
  const key = pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url');
  await lead.page.getByLabel('Your key file').setInputFiles(keyFile(key));
  await lead.page.getByText(SAID).first().waitFor();
  expect(await lookAt(lead, 'evidence-opened')).toEqual([]);
  const parts = [key, key.slice(0, 60), key.slice(60, 120), SAID];
  expect(sent.filter((one) => parts.some((part) => one.includes(part)))).toEqual([]);
  expect([...lead.troubles, ...rook.troubles]).toEqual([]);
});

test('R39: the lead prepares the pack of a case, prints and saves it', async () => {
  const talk = await startConversation(house.app, {
    people: await house.pair('demo-mentee-one', 'demo-mentor-active'),
  });
  const wick = await sitDown(house.app, 'Fern');
  const { id: messageId } = (await talk.mentor.send('You never try.')).entry;
  const body = { conversationId: talk.id, messageId, reason: 'unkind', words: SAID } as const;
  const found = await wick.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
  await wick.decide(found, 'noAction');

  const lead = await house.visitor({ width: 1280 });
  await openDesk(house, lead.page, 'demo-lead');
  await lead.page.goto(`/desk/cases/${found.id}`);
  await lead.page.getByRole('link', { name: 'Case pack' }).click();
  await lead.page.getByRole('button', { name: 'Prepare the pack' }).click();
  await lead.page.getByText('Write why you need it.').waitFor();
  expect(await lookAt(lead, 'case-pack-ask')).toEqual([]);
  await lead.page.getByLabel('Why you need it').fill('The police asks for it.');
  await lead.page.getByRole('button', { name: 'Prepare the pack' }).click();
  const heading = lead.page.getByRole('heading', { name: `Case pack ${found.number}` });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const words of [SAID, 'You never try.', 'As the rules say', 'The police asks for it.']) {
    await lead.page.getByText(words).first().waitFor();
  }
  expect(await lookAt(lead, 'case-pack')).toEqual([]);
  const download = lead.page.waitForEvent('download');
  await lead.page.getByRole('button', { name: 'Save as a file (JSON)' }).click();
  expect((await download).suggestedFilename()).toBe(`case-${found.number}.json`);
  await lead.page.emulateMedia({ media: 'print' });
  expect(await lead.page.getByRole('button').count()).toBe(0);
  await lead.page.getByText('You never try.').first().waitFor();
  expect(lead.troubles).toEqual([]);
});

test('R43: the page of a removed volunteer is the pack for the barring body', async () => {
  const road = roadOf(house.app, await hireScreeningStaff(house.app));
  const which = await road.applicant();
  await road.walk(which, wayTo('removed'));
  const lead = await house.visitor({ width: 1280 });
  await openDesk(house, lead.page, 'demo-lead');
  await lead.page.goto(`/desk/screening/${which.id}`);
  await lead.page.getByText('There is no case about this volunteer.').waitFor();
  expect(await lookAt(lead, 'referral-pack')).toEqual([]);
  const download = lead.page.waitForEvent('download');
  await lead.page.getByRole('button', { name: 'Save as a file (JSON)' }).click();
  expect((await download).suggestedFilename()).toBe('referral-dbs.json');
  await lead.page.evaluate(() => {
    window.print = () => undefined;
  });
  await lead.page.getByRole('button', { name: 'Print this page' }).click();
  await lead.page.emulateMedia({ media: 'print' });
  // What the referees said is not folded away on paper.
  await lead.page.locator('details dd').first().waitFor();
  for (const name of ['Evidence', 'References', 'What was done']) {
    await lead.page.getByRole('heading', { name }).first().waitFor();
  }
  await lead.page.screenshot({ path: 'test-artefacts/referral-pack-print.png', fullPage: true });
  expect(lead.troubles).toEqual([]);
});
