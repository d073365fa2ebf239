import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRACTICE_IDS } from '../../shared/domain/training/curriculum.ts';
import { secretIn, startMailbox } from '../server/notifications/mailbox.ts';
import type { Mailbox } from '../server/notifications/mailbox.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { authenticatorCode, signInAs } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { countEffort } from './acts/effort.ts';
import { join } from './acts/mentee.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';
import {
  addCheck,
  answerQuestions,
  makeMove,
  offerTimes,
  openApplication,
  scoreInterview,
} from './acts/screeningDesk.ts';
import {
  acceptConduct,
  fillFirstParts,
  fillLastParts,
  joinAsVolunteer,
  passModules,
  playPractice,
  REFEREES,
  setUpCode,
} from './acts/volunteer.ts';

/** An outside provider of checks is set up, beside the form. */
const provider = { KITH_CHECK_PROVIDER_KEY: randomBytes(32).toString('base64url') };

let house: House;
let app: TestApp;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  house = await openHouse({
    settings: { KITH_SMTP_URL: mailbox.url, KITH_MAIL_FROM: 'notes@kith.example', ...provider },
  });
  ({ app } = house);
}, 180_000);
afterAll(async () => {
  await house?.close();
  await mailbox.stop();
});

const mailsTo = (address: string) =>
  mailbox.mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === address));

/** A page at a new browser, for a link that came by mail. */
async function openLink(path: string): Promise<Person> {
  const person = await house.visitor();
  await person.page.goto(path);
  return person;
}

/** Staff sign in again: their sessions have ended when the clock is moved. */
async function atDesk(name: string, alias: string): Promise<Person> {
  const person = await house.visitor({ width: 1280 });
  await openDesk(house, person.page, name);
  await openApplication(person.page, alias);
  return person;
}

/** The newest link to the questions. */
const linkTo = (address: string) => `/reference#${secretIn(mailsTo(address).at(-1), 'reference')}`;

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
    .first()
    .click();

const application = { effort: countEffort(), training: countEffort() };

test('R1–R8: a volunteer applies on a phone, is asked about, checked, talked with, trained and approved, and gets a first request', async () => {
  const { effort, training } = application;
  const [jo, sam] = REFEREES;

  // Begins on a phone.
  const phone = await house.visitor({ touch: true });
  const signInName = await joinAsVolunteer(phone.page, effort);
  await fillFirstParts(phone.page, effort);
  await phone.page.getByText('Saved at').waitFor();
  expect(phone.troubles).toEqual([]);
  await phone.context.close();

  // Goes on at another device, where what was written is.
  const own = await house.visitor({ width: 1280 });
  await signIn(own.page, signInName, undefined, 'own');
  effort.presses += 4;
  await own.page.getByText('2 of 6 parts done.').waitFor();
  await effort.read(own.page);
  await fillLastParts(own.page, effort);
  await effort.read(own.page);
  expect(await lookAt(own, 'become-mentor-sent')).toEqual([]);
  await app.sweepNow();
  const confirm = await openLink(
    `/confirm-application#${secretIn(mailsTo('ines@example.org')[0], 'confirm-application')}`,
  );
  await effort.press(confirm.page.getByRole('button', { name: 'Yes, this is my address' }));
  await confirm.page.getByText('Your address is confirmed.').waitFor();
  const alias = (await signInAs(app, signInName)).session.me.persona?.alias ?? '';

  // Staff see the documents, and ask the referees.
  const first = await atDesk('demo-moderator', alias);
  await addCheck(first.page, 'Identity, in person');
  await makeMove(first.page, 'Identity confirmed');
  await makeMove(first.page, 'Ask for references');
  await app.sweepNow();

  // One asks to be rung.
  const joPage = await openLink(linkTo(jo.contact));
  await joPage.page.getByRole('button', { name: 'I would rather talk: please ring me' }).click();
  await joPage.page.getByLabel('Your phone number').fill('020 7946 0123');
  await joPage.page.getByLabel('When is a good time?').fill('Weekdays after five');
  await joPage.page.getByRole('button', { name: 'Ask for a call' }).click();
  await joPage.page.getByText('The people who screen volunteers have your number').waitFor();

  // The other one is chased, and answers then.
  app.clock.advance({ days: 14 });
  await app.sweepNow();
  await expect.poll(() => mailsTo(sam.contact).length).toBe(2);
  expect(mailsTo(jo.contact)).toHaveLength(1);
  const samPage = await openLink(linkTo(sam.contact));
  await answerQuestions(samPage.page, { send: 'Send my answers' });
  await samPage.page.getByText('Thank you. Your answers are with').waitFor();

  const second = await atDesk('demo-moderator', alias);
  await second.page.getByText('Ring 020 7946 0123, Weekdays after five').waitFor();
  expect(await lookAt(second, 'become-mentor-references')).toEqual([]);
  // The button is off, and its press explains why; a click would wait for it to be on.
  await second.page.getByRole('button', { name: 'References are in' }).press('Enter');
  await second.page.getByText('Not possible yet. Missing or out of date:').waitFor();
  await press(second.page, 'Write down a call');
  await answerQuestions(second.page, { send: 'Record it' });
  await second.page.getByText(/^Taken in a call/).waitFor();
  await press(second.page, 'Confirmed in person');
  await second.page.getByText(/Confirmed in person with/).waitFor();
  await makeMove(second.page, 'References are in');

  // A check, and times for a talk on both sides of the change of the clocks.
  await press(second.page, 'Ask for: Enhanced with barred lists');
  await second.page.getByText(/no answer yet/).waitFor();
  expect(await lookAt(second, 'become-mentor-check')).toEqual([]);
  await addCheck(second.page, 'Enhanced with barred lists');
  await makeMove(second.page, 'Checks are clear');
  await offerTimes(second.page, ['2030-03-29T15:00', '2030-04-01T15:00']);
  await second.page.getByText(/^Monday,? 1 April 2030 at/).waitFor();
  const booking = await house.visitor();
  await signIn(booking.page, signInName, undefined, 'own');
  await effort.read(booking.page);
  const before =
    /^Friday,? 29 March 2030.* 11:00 am \(New York\). For us: Friday,? 29 March 2030.* 3:00 pm \(London\)$/;
  await booking.page.getByLabel(before).waitFor();
  const after =
    /Monday,? 1 April 2030.* 10:00 am \(New York\). For us: Monday,? 1 April 2030.* 3:00 pm \(London\)/;
  await effort.press(booking.page.getByLabel(after));
  await effort.press(booking.page.getByRole('button', { name: 'Take this time' }));
  await booking.page.getByRole('status').getByText(after).waitFor();
  expect(await lookAt(booking, 'become-mentor-booked')).toEqual([]);

  app.clock.set(new Date('2030-04-01T14:45:00Z'));
  const interviewer = await atDesk('demo-moderator', alias);
  await scoreInterview(interviewer.page);
  await makeMove(interviewer.page, 'Interviewed, go to training');

  // Training, the first quiz on the second try, and the practice.
  const trained = await house.visitor();
  await signIn(trained.page, signInName, undefined, 'own');
  await acceptConduct(trained.page, training);
  await passModules(trained.page, training);
  for (const id of PRACTICE_IDS) await playPractice(trained.page, training, id);
  await trained.page.goto('/mentor/training');
  await trained.page
    .getByText('All 17 parts done')
    .or(trained.page.getByText('17 of 17 parts done'))
    .waitFor();
  const authenticator = await setUpCode(trained.page, app, effort);

  // Two people approve, neither of them the interviewer.
  await openApplication(interviewer.page, alias);
  await makeMove(interviewer.page, 'Training done');
  await makeMove(interviewer.page, 'Passed, ask for approval');
  for (const name of ['demo-coordinator-one', 'demo-coordinator-two']) {
    const approver = await atDesk(name, alias);
    await press(approver.page, /^Approve for ages/);
    await approver.page.getByText(/Your yes is recorded|: Probation\./).waitFor();
    if (name.endsWith('two')) expect(await lookAt(approver, 'become-mentor-approved')).toEqual([]);
  }

  // A first request.
  const mentee = await house.visitor();
  await join(mentee.page);
  await mentee.page.getByRole('link', { name: 'Ask for help' }).first().click();
  await mentee.page.getByLabel('Losing someone').check();
  await mentee.page.getByLabel('In your own words').fill('My gran died and nobody at home talks about it.');
  await press(mentee.page, 'Find people');
  await press(mentee.page, `Ask ${alias}`);
  await mentee.page.getByText(`Asked, waiting for ${alias}`).waitFor();
  app.clock.advance({ seconds: 30 });
  const mentor = await house.visitor();
  await signIn(mentor.page, signInName, authenticatorCode(authenticator, app.clock.now()), 'own');
  await mentor.page.getByText('Losing someone').first().waitFor();
  expect(await lookAt(mentor, 'become-mentor-first-request')).toEqual([]);

  // The mentor invites a person in turn.
  await mentor.page.goto('/mentor/hours');
  await press(mentor.page, 'Make a link');
  const address = await mentor.page.locator('code').innerText();
  expect(await lookAt(mentor, 'become-mentor-invite')).toEqual([]);
  const invited = await openLink(address);
  await invited.page.getByText('A mentor invited you.').waitFor();
  expect(await lookAt(invited, 'become-mentor-invited')).toEqual([]);

  // A removal opens a task, which a coordinator closes.
  const lead = await atDesk('demo-lead', alias);
  await makeMove(lead.page, 'Remove');
  await lead.page.getByText(/Tell the Disclosure and Barring Service by/).waitFor();
  await lead.page.getByRole('link', { name: /Tell the barring body/ }).waitFor();
  expect(await lookAt(lead, 'become-mentor-referral')).toEqual([]);
  await lead.page.getByLabel('They were told').check();
  await lead.page.getByLabel('A note for the file').fill('Told by their form, reference 4711.');
  await press(lead.page, 'Close the task');
  await lead.page.getByText('Alder told the Disclosure and Barring Service on').waitFor();

  // Until their application is whole, and after: 42 presses, 520 keys and 1,540 words, some 11 minutes. Their training is read besides.
  expect(effort.minutes()).toBeLessThan(25);
}, 600_000);
