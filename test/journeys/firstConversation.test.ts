import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { seedDemo } from '../../server/cli/seed/seedDemo.ts';
import { launchBrowser, newPerson, picture } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { signInAs } from '../support/people.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { askFor, composer, hears, join, proposePlan, say } from './acts/mentee.ts';
import { signIn, signInAtDesk } from './acts/signIn.ts';

const MENTOR = 'demo-mentor-nearly-spent';

let app: TestApp;
let browser: Browser;
let mentee: Person;
let mentor: Person;
let moderator: Person;
let alias: string;
let mentorId: string;

beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_CLIENT_FOLDER: 'dist/client' } });
  app.clock.set(new Date('2026-11-25T18:00:00Z'));
  await seedDemo(app);
  const { session } = await signInAs(app, MENTOR);
  alias = session.me.persona?.alias ?? '';
  mentorId = app.platform.tokens.verify(session.accessToken).actor.accountId;
  browser = await launchBrowser();
  const url = app.origin;
  mentee = await newPerson(browser, { url });
  mentor = await newPerson(browser, { url, width: 1280 });
  moderator = await newPerson(browser, { url, width: 1280 });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** What the three had before them, for whoever has to find out why. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await picture(mentee.page, 'failed-mentee');
  await picture(mentor.page, 'failed-mentor');
  await picture(moderator.page, 'failed-moderator');
});

it('a mentee joins, asks and is matched; both agree on the plan', async () => {
  await join(mentee.page);
  await askFor(mentee.page, alias);

  await signIn(mentor.page, MENTOR);
  await mentor.page.getByRole('button', { name: 'Say yes' }).click();
  await mentee.page.getByRole('link', { name: 'Open the conversation' }).click();
  await proposePlan(mentee.page);
  await mentor.page.getByRole('button', { name: 'I say yes to this' }).click();
  await composer(mentee.page).waitFor();
  await composer(mentor.page).waitFor();
});

it('twelve messages pass both ways, live', async () => {
  for (let turn = 1; turn <= 6; turn += 1) {
    await say(mentee.page, `what I wanted to say, part ${turn}`);
    await hears(mentor.page, `what I wanted to say, part ${turn}`);
    await say(mentor.page, `I hear you, part ${turn}`);
    await hears(mentee.page, `I hear you, part ${turn}`);
  }
  await picture(mentee.page, 'journey-mentee-talking');
  await picture(mentor.page, 'journey-mentor-talking');
});
