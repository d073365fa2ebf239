import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { demoCode, signInAs } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { WEDNESDAY } from '../support/testClock.ts';
import { decideFirstCase, openCase } from './acts/desk.ts';
import { askFor, composer, hears, join, proposePlan, say } from './acts/mentee.ts';
import { openDesk, signIn } from './acts/signIn.ts';

const HOUR_MS = 3_600_000;
const MENTOR = 'demo-mentor-nearly-spent';

let house: House;
let app: TestApp;
let mentee: Person;
let mentor: Person;
let moderator: Person;
let alias: string;
let mentorId: string;

beforeAll(async () => {
  house = await openHouse({ serviceWorker: true });
  ({ app } = house);
  const { session } = await signInAs(app, MENTOR, await demoCode(app, MENTOR));
  alias = session.me.persona?.alias ?? '';
  mentorId = app.platform.tokens.verify(session.accessToken).actor.accountId;
  mentee = await house.visitor();
  mentor = await house.visitor({ width: 1280 });
  moderator = await house.visitor({ width: 1280 });
  // The clock of the phone is an hour fast, that of the computer days slow: both must follow the server's clock.
  await mentee.page.clock.setSystemTime(new Date(WEDNESDAY.getTime() + HOUR_MS));
  await mentor.page.clock.setSystemTime(new Date(WEDNESDAY.getTime() - 30 * HOUR_MS));
}, 120_000);

afterAll(() => house?.close());

/** The three screens, to find out why a test failed. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await picture(mentee.page, 'failed-mentee');
  await picture(mentor.page, 'failed-mentor');
  await picture(moderator.page, 'failed-moderator');
});

test('a mentee joins, asks and is matched; both agree on the plan; design 6: then they see what was asked, and how to begin', async () => {
  await join(mentee.page);
  await askFor(mentee.page, alias);
  await mentee.page.getByText(`You have asked ${alias}. You can ask one person at a time.`).waitFor();

  await signIn(mentor.page, MENTOR, await demoCode(app, MENTOR), 'own');
  await mentor.page.getByRole('button', { name: 'Say yes' }).click();
  await mentee.page.getByRole('link', { name: 'Open the conversation' }).click();
  // The text on what cannot be kept secret addresses its reader.
  await mentee.page.getByText('We don’t know who you are.').waitFor();
  await mentor.page.getByText('Kith doesn’t know who the young person is.').waitFor();
  await proposePlan(mentee.page);
  await mentor.page.getByRole('button', { name: 'I say yes to this' }).click();
  await composer(mentee.page).waitFor();
  await composer(mentor.page).waitFor();
  await mentee.page.getByText('Not sure how to start?').waitFor();
  await mentee.page.getByText('What you wrote when you asked').waitFor();
  await mentor.page.getByText('Say hello first.').waitFor();
  await mentor.page.getByText('I failed my mocks and I cannot say it at home.').waitFor();
});

test('twelve messages pass both ways, live', async () => {
  for (let turn = 1; turn <= 6; turn += 1) {
    await say(mentee.page, `what I wanted to say, part ${turn}`);
    await hears(mentor.page, `what I wanted to say, part ${turn}`);
    await say(mentor.page, `I hear you, part ${turn}`);
    await hears(mentee.page, `I hear you, part ${turn}`);
  }
  await picture(mentee.page, 'journey-mentee-talking');
  await picture(mentor.page, 'journey-mentor-talking');
});

test('a phone number is stopped before it is sent, and explained', async () => {
  const { page } = mentee;
  await composer(page).fill('can we talk more? call me on 07700 900123');
  await page.getByText('could show who you are').waitFor();
  // Pressing the inactive button explains why it is inactive.
  await page.getByRole('button', { name: 'Send', exact: true }).click({ force: true });
  await page.getByText('Change the marked words first').waitFor();
  await picture(page, 'journey-phone-number');
  // After "Try it anyway" the server refuses the message, and it does not arrive.
  await page.getByRole('button', { name: 'Try it anyway' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('This was not sent, because the marked words could show who you are.').waitFor();
  await page.getByRole('button', { name: 'Use instead' }).first().click();
  expect(await mentor.page.getByText('07700').count()).toBe(0);
});

test('a cry for help is delivered, shows the help card within two seconds, and reaches the desk', async () => {
  const { page } = mentee;
  await composer(page).fill('i want to kill myself tonight');
  const startedAt = performance.now();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('If you could be in danger right now, call 999.', { exact: true }).waitFor();
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  await hears(mentor.page, 'i want to kill myself tonight');
  await picture(page, 'journey-help-card');

  await openDesk(house, moderator.page);
  await openCase(moderator.page, 'May not be safe');
  await decideFirstCase(moderator.page, {
    shows: 'i want to kill myself tonight',
    action: 'No action',
    why: 'The mentor is with them, and they rang Samaritans.',
  });
  await moderator.page.getByText('Nothing is waiting').waitFor();
  await picture(moderator.page, 'journey-desk');
});

/** Spends the mentor's minutes without an idle gap, but for `seconds`, which then pass in real time for the real job. */
async function spendAllBut(seconds: number): Promise<void> {
  for (let line = 1; ; line += 1) {
    const { remainingSeconds } = await app.features.time.viewOf(mentorId);
    if (remainingSeconds <= seconds) return;
    app.clock.advance({ seconds: Math.min(150, remainingSeconds - seconds) });
    await say(mentor.page, `before I go, line ${line}`);
  }
}

test('the budget runs out: both are told, the mentee can still write, and the mentor sees it when the budget opens', async () => {
  await spendAllBut(15);
  await mentor.page.getByText('Your minutes are used up.').first().waitFor({ timeout: 60_000 });
  await mentee.page.getByText('time for this week is used up').first().waitFor({ timeout: 15_000 });
  await mentee.page.getByText('More time on Monday.').waitFor();
  await mentor.page.getByText('Your minutes start again on Monday').first().waitFor();
  await picture(mentor.page, 'journey-mentor-spent');
  await picture(mentee.page, 'journey-mentee-spent');
  expect(await composer(mentor.page).count()).toBe(0);

  await say(mentee.page, 'it can wait until monday, thank you');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await mentor.page.getByText('it can wait until monday').count()).toBe(0);

  app.clock.set(new Date('2030-01-21T18:00:00Z'));
  await app.sweepNow();
  await hears(mentor.page, 'it can wait until monday, thank you');
  await say(mentor.page, 'I am here, and I read it');
  await hears(mentee.page, 'I am here, and I read it');
  // Five messages on two days: enough for the feedback to count.
  await say(mentee.page, 'I told him, in the letter');
  await hears(mentor.page, 'I told him, in the letter');
});

test('they end; the feedback is sealed, then counted; the aggregate is what the ledger adds up to', async () => {
  await mentee.page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
  await mentee.page.getByRole('button', { name: 'End this conversation' }).click();
  await mentee.page.getByRole('button', { name: 'End now' }).click();
  await mentor.page.getByText('ended the conversation').first().waitFor();
  await mentee.page.getByRole('link', { name: 'Say how it was' }).click();
  await mentee.page.getByRole('radio', { name: 'Yes' }).check({ force: true });
  await picture(mentee.page, 'journey-feedback');
  await mentee.page.getByRole('button', { name: 'Send' }).click();
  await mentee.page.getByText('Thank you.').waitFor();

  const { audit } = app.features.reputation;
  await app.sweepNow();
  expect((await audit(mentorId)).folded.derived.score).toBe(0);
  app.clock.advance({ days: 14, minutes: 1 });
  await app.sweepNow();
  await app.sweepNow();
  const { stored, folded } = await audit(mentorId);
  expect(folded.derived).toMatchObject({ score: 1, raters: 1, pct: 100 });
  expect(stored).toEqual(folded);
});

test('nothing went wrong in any browser', () => {
  expect([mentee.troubles, mentor.troubles, moderator.troubles]).toEqual([[], [], []]);
});
