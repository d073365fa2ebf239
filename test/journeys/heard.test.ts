import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  changeAttentionThresholdsEndpoint,
  getAttentionThresholdsEndpoint,
} from '../../shared/contracts/attention.ts';
import type { AttentionThresholds } from '../../shared/contracts/attention.ts';
import { casesOf, untilAllHeard, untilHeard } from '../server/attention/scene.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { sitDown } from '../server/moderation/desk.ts';
import { picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, signInAs } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { HELP } from './acts/help.ts';
import { composer, hears, say } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

/** Messages that no rule matches, though a person would notice them. */
const ASLANT =
  'dont think anyone would notice for a good few days if i just stopped turning up to things for ever';
/** A mentor who goes a little further each day; no message is serious alone. */
const SIX_DAYS = [
  ['i feel like i can tell you things i cant even tell my own wife'],
  ['im the only one who really listens to you'],
  ['you can trust me more than your friends, they would only gossip'],
  ['is anyone else at home when you write to me?', 'i was thinking about you all weekend'],
  ['your parents dont really get you the way i do, do they'],
  ['you are so much more mature than other people your age, i really mean it'],
];
/** Above the highest score of the scale. */
const NEVER = 5;
const WITHIN_TWO_SECONDS = { timeout: 2_000 };

let house: House;
let app: TestApp;
let mentee: Page;
let mentor: Page;
const people: Person[] = [];

const MENTEE = 'demo-mentee-one';
const MENTOR = 'demo-mentor-active';

beforeAll(async () => {
  house = await openHouse({ listener: 'builtIn' });
  ({ app } = house);
  await raiseThresholds();
  mentee = await newWindow(360);
  mentor = await newWindow(1280);
  await signIn(mentee, MENTEE, undefined, 'own');
  await signIn(mentor, MENTOR, await demoCode(app, MENTOR), 'own');
}, 180_000);

afterAll(() => house?.close());

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [i, { page }] of people.entries()) await picture(page, `failed-heard-${i}`);
});

async function newWindow(width: number): Promise<Page> {
  const person = await house.visitor({ width });
  people.push(person);
  return person.page;
}

/** A moderator at the desk, in a separate browser context. */
async function atTheDesk(): Promise<Page> {
  const page = await newWindow(1280);
  await openDesk(house, page);
  return page;
}

/** Sets the thresholds so that no single message opens a case, and no mentor's message is reviewed alone. */
async function raiseThresholds(): Promise<void> {
  const oneTimeCode = await app.features.accounts.oneTimeCodeOf('demo-coordinator-one');
  const { client } = await signInAs(app, 'demo-coordinator-one', oneTimeCode);
  const { version, thresholds } = await client.call(getAttentionThresholdsEndpoint);
  const raised: AttentionThresholds = {
    mentee: { ...thresholds.mentee, case: NEVER },
    mentor: { review: NEVER, case: NEVER },
  };
  await client.call(changeAttentionThresholdsEndpoint, {
    body: { version, thresholds: raised, reason: 'To see what adds up.' },
  });
}

/** A new conversation of the two, open on both screens. */
async function conversationOnScreen(): Promise<StartedConversation> {
  const talk = await startConversation(app, { people: await house.pair(MENTEE, MENTOR) });
  await mentee.goto(`/talk/${talk.id}`);
  await mentor.goto(`/mentor/talk/${talk.id}`);
  await composer(mentee).waitFor();
  await composer(mentor).waitFor();
  return talk;
}

async function send(page: Page, words: string): Promise<void> {
  await composer(page).fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

test('an indirect cry for help brings the offer within two seconds and a case; the moderator who reads it shows the help card', async () => {
  const desk = await atTheDesk();
  const talk = await conversationOnScreen();
  const { entry } = await talk.mentee.send('we did the timetable for next term today');
  await untilHeard(app, entry.id);
  await hears(mentee, 'we did the timetable');
  const offer = mentee.locator('[data-offer]');
  expect(await offer.count()).toBe(0);

  await send(mentee, ASLANT);
  await offer.waitFor(WITHIN_TWO_SECONDS);
  await offer.getByText('Would it help to talk to someone today?').waitFor();
  await offer.getByRole('link', { name: /^Call Childline/ }).waitFor();
  expect(await mentee.getByText(HELP).count()).toBe(0);
  await picture(mentee, 'journey-offer');
  await hears(mentor, ASLANT);
  expect(await mentor.locator('[data-offer]').count()).toBe(0);

  await desk.getByText('To read today').waitFor();
  await desk
    .getByRole('link', { name: /A person should read this/ })
    .first()
    .click();
  await desk.getByText('Did this need a look?').waitFor();
  // A judgement requires a claim and a revealed message.
  await desk.keyboard.press('y');
  await desk.getByText('Take this case first, then read and decide.').first().waitFor();
  await desk.keyboard.press('t');
  await desk.getByText('Show what this case is about first, then decide.').first().waitFor();
  await desk.keyboard.press('Space');
  await desk.getByText(ASLANT).waitFor();
  await picture(desk, 'journey-listen-case');
  await desk.keyboard.press('y');
  await desk.getByText('There is nothing more to read.').first().waitFor();
  await desk.getByRole('link', { name: /May not be safe/ }).waitFor();
  await mentee.getByText(HELP).waitFor();
  expect(await offer.count()).toBe(0);
  expect(await mentor.getByText(HELP).count()).toBe(0);
});

test('a dismissed offer does not come back in that conversation', async () => {
  await conversationOnScreen();
  await send(mentee, ASLANT);
  const offer = mentee.locator('[data-offer]');
  await offer.waitFor();
  await offer.getByRole('button', { name: 'Not now' }).focus();
  await mentee.keyboard.press('Enter');
  await expect.poll(() => offer.count()).toBe(0);
  await expect.poll(() => mentee.evaluate(() => document.activeElement?.id)).toBe('main');
  await mentee.reload();
  await hears(mentee, ASLANT);
  expect(await offer.count()).toBe(0);
});

test('"im not ok i want to die" brings the help card at once', async () => {
  await conversationOnScreen();
  await send(mentee, 'im not ok i want to die');
  await mentee.getByText(HELP).waitFor(WITHIN_TWO_SECONDS);
  await hears(mentor, 'im not ok i want to die');
  expect(await mentee.locator('[data-offer]').count()).toBe(0);
});

test('the number of a helpline is delivered', async () => {
  await conversationOnScreen();
  for (const words of ['i rang NSPCC 0808 800 5000 but nobody picked up', 'and then 116 123']) {
    await say(mentee, words);
    await hears(mentor, words);
  }
});

test('eleven single digits, sent one by one, are not all delivered', async () => {
  const talk = await conversationOnScreen();
  const said = mentee.getByText(/could show who you are/).first();
  const arrived = mentor.getByRole('log').getByText(/^\d$/);
  const digits = [...'07700900123'];
  const stopsAt = async (): Promise<number> => {
    for (const [i, digit] of digits.entries()) {
      await composer(mentee).fill(digit);
      await mentee.getByRole('button', { name: 'Send', exact: true }).click({ force: true });
      await expect.poll(async () => (await said.isVisible()) || (await arrived.count()) > i).toBe(true);
      if (await said.isVisible()) return i;
    }
    return digits.length;
  };
  const stoppedAt = await stopsAt();
  expect(stoppedAt).toBeLessThan(7);
  // The server stops what the client stops.
  for (const digit of digits.slice(stoppedAt)) await talk.mentee.send(digit).catch(() => undefined);
  await talk.mentee.send('that was it');
  await hears(mentor, 'that was it');
  expect(await arrived.count()).toBe(stoppedAt);
});

test('a mentor who goes a little further each day is a case after six days, although no single message is one', async () => {
  const talk = await conversationOnScreen();
  for (const lines of SIX_DAYS) {
    for (const words of lines) await say(mentor, words);
    await untilAllHeard();
    app.clock.advance({ days: 1 });
    await app.sweepNow();
  }
  const desk = await atTheDesk();
  const moderator = await sitDown(app, 'Wick');
  await expect.poll(() => casesOf(moderator, talk)).toHaveLength(1);
  const cases = await casesOf(moderator, talk);
  await desk.goto(`/desk/cases/${cases.map(({ id }) => id).join()}`);
  await desk.getByText('About the mentor').waitFor();
  await desk.getByText(/^A mentor may be going too far/).waitFor();
  await picture(desk, 'journey-slow-groomer');
  for (const page of [mentor, mentee]) {
    expect(await page.locator('[data-offer]').count()).toBe(0);
    expect(await page.getByText(HELP).count()).toBe(0);
  }
  await composer(mentor).waitFor();
});

test('nothing went wrong in any browser', () => {
  expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
});
