import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForHelpEndpoint, requestMentorEndpoint } from '../../shared/contracts/matching.ts';
import { reportMessageEndpoint } from '../../shared/contracts/reports.ts';
import { endConversationEndpoint, setAgreementEndpoint } from '../../shared/contracts/conversations.ts';
import { untilHeard } from '../server/attention/scene.ts';
import { scriptListener } from '../server/attention/scriptedListener.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { Locator } from 'playwright-core';
import type { StartedConversation } from '../server/conversations/startConversation.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, joinMentor } from '../support/people.ts';
import type { TestApp } from '../support/startTestApp.ts';
import { demoAccount } from './acts/demoAccount.ts';
import type { House } from './acts/openHouse.ts';
import { openCase } from './acts/desk.ts';
import { openHouse } from './acts/openHouse.ts';
import { openDesk, signIn } from './acts/signIn.ts';

let house: House;
let app: TestApp;
let talk: StartedConversation;
let ended: StartedConversation;
let offered: StartedConversation;

/** The scripted listener gives fixed scores for this message. */
const SORROW = 'i dunno. everything feels a bit far away lately';

const newBrowserPerson = () => house.visitor({ width: 1280 });

beforeAll(async () => {
  const listener = scriptListener();
  listener.hears(SORROW, { distress: 0.8, aboveNone: 0.9, aboveLow: 0.7 });
  house = await openHouse({ listener });
  ({ app } = house);
  const people = await house.pair('demo-mentee-one', 'demo-mentor-active');
  ended = await startConversation(app, { people });
  await ended.mentee.send('thank you for everything');
  await ended.mentee.client.call(endConversationEndpoint, { params: { id: ended.id } });
  offered = await startConversation(app, { people });
  await offered.mentor.send('how was the week at home?');
  await untilHeard(app, (await offered.mentee.send(SORROW)).entry.id);
  talk = await startConversation(app, { people });
  await setTheScene();
}, 120_000);

afterAll(() => house?.close());

/** A conversation with plain messages, a held message, a cry for help, and a goal. */
async function setTheScene(): Promise<void> {
  const { id, mentee, mentor } = talk;
  const body = { goal: 'Tell Dad about the mocks, in my own way.', untilOn: '2030-06-30', version: 1 };
  await mentee.client.call(setAgreementEndpoint, { params: { id }, body });
  await mentor.send(
    'Pretending is tiring. I did it for most of a term before I told my mum I was resitting.',
  );
  await mentor.send('What do you think your dad would do if he knew?');
  await mentee.send('go quiet. worse than shouting');
  await mentee.send(WORDS.held);
  await mentee.send(WORDS.distress);
  const report = { conversationId: id, messageId: null, reason: 'worriedAboutThem' } as const;
  await mentor.client.call(reportMessageEndpoint, { body: report });
  const need = { topicIds: ['topic-exams'], tagIds: [], words: 'I would like to talk about my resits.' };
  const other = await demoAccount(app, 'demo-mentee-two', 'mentee');
  const { proposals } = await other.client.call(askForHelpEndpoint, { body: need });
  const [first] = proposals;
  if (first) await other.client.call(requestMentorEndpoint, { body: { proposalId: first.id } });
}

type Screen = readonly [name: string, path: string, shows: string | RegExp];

/** @returns the left edge of each screen's title at 1280 px, in pixels */
async function lookAtAll(person: Person, screens: readonly Screen[]): Promise<Record<string, number>> {
  const findings: string[] = [];
  const edges: Record<string, number> = {};
  for (const [name, path, shows] of screens) {
    await person.page.goto(path);
    await person.page.getByText(shows).first().waitFor({ timeout: 15_000 });
    findings.push(...(await lookAt(person, name)));
    edges[name] = await leftOf(person.page.locator('h1').first());
  }
  expect(findings).toEqual([]);
  expect(person.troubles).toEqual([]);
  return edges;
}

const leftOf = async (place: Locator) => Math.round((await place.boundingBox())?.x ?? NaN);

test('a page that breaks the security policy, lacks a file or drops an error is noticed', async () => {
  const { page, troubles } = await newBrowserPerson();
  await page.goto('/help');
  await page.getByText('Childline').first().waitFor();
  expect(troubles).toEqual([]);
  await page.evaluate(`
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }));
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }));
    document.body.append(Object.assign(new Image(), { src: '/assets/not-there.png' }));
    void Promise.reject(new Error('dropped'));
  `);
  await expect.poll(() => troubles.length).toBe(4);
});

test('R41: the public screens are accessible in both themes and widths', async () => {
  const visitor = await newBrowserPerson();
  const edges = await lookAtAll(visitor, [
    ['home', '/', 'Find someone'],
    ['help', '/help', 'Childline'],
    ['join', '/join', 'Three things, and you are in'],
    ['become-a-mentor', '/become-a-mentor', 'What happens next'],
    ['sign-in', '/sign-in', 'Welcome back'],
    ['recover', '/recover', 'Find your way back'],
    ['desk-sign-in', '/desk/sign-in', 'Staff sign-in'],
    ['nothing-here', '/no-such-page', 'There is nothing here'],
  ]);
  // Design 12: the word mark stands at the edge of the column.
  expect(await leftOf(visitor.page.getByRole('link', { name: 'Kith, home' }))).toBe(edges['nothing-here']);
  expect(new Set(['help', 'sign-in', 'recover', 'nothing-here'].map((name) => edges[name])).size).toBe(1);
});

test('R41: the screens of a mentee', async () => {
  const person = await newBrowserPerson();
  await signIn(person.page, 'demo-mentee-one');
  await person.page.getByText('What is happening').first().waitFor();
  const edges = await lookAtAll(person, [
    ['mentee-home', '/home', 'What is happening'],
    ['mentee-talks', '/talk', /^Now$/],
    ['mentee-conversation', `/talk/${talk.id}`, 'go quiet. worse than shouting'],
    ['mentee-offer', `/talk/${offered.id}`, 'Would it help to talk to someone today?'],
    ['mentee-ended', `/talk/${ended.id}`, 'have finished'],
    ['feedback', `/feedback/${ended.id}`, 'Did it help to talk?'],
    ['mentee-settings', '/settings', 'Sign out everywhere'],
    ['mentee-notices', '/notices', 'How to be told'],
    ['mentee-ask', '/ask', 'Pick what it’s most about'],
  ]);
  const tabs = ['home', 'talks', 'settings', 'notices', 'ask'].map((tab) => edges[`mentee-${tab}`]);
  expect(new Set(tabs).size).toBe(1);
});

test('design 12, 13: at 1280 px home fills its width, and what closes a conversation stands at one edge', async () => {
  const { page } = await newBrowserPerson();
  await signIn(page, 'demo-mentee-one');
  const happening = await page.getByRole('heading', { name: 'What is happening' }).boundingBox();
  const more = await page.getByRole('heading', { name: 'Something else on your mind?' }).boundingBox();
  expect(more?.y).toBe(happening?.y);
  expect(more?.x).toBeGreaterThan(700);
  await page.goto(`/talk/${ended.id}`);
  const title = page.getByText('have finished.');
  await title.waitFor();
  const button = page.getByRole('link', { name: 'Say how it was' });
  expect(await leftOf(button)).toBe(await leftOf(title));
});

test('R41: asking, and the suggestions', async () => {
  const person = await newBrowserPerson();
  await signIn(person.page, 'demo-mentee-two');
  await lookAtAll(person, [['mentee-suggestions', '/ask', 'They can answer until']]);
});

test('R41: the screens of a mentor', async () => {
  const person = await newBrowserPerson();
  await signIn(person.page, 'demo-mentor-active', await demoCode(app, 'demo-mentor-active'));
  await person.page.getByText('Who is waiting').first().waitFor();
  await lookAtAll(person, [
    ['mentor-today', '/mentor', 'Your report is on our safety team’s list'],
    ['mentor-conversation', `/mentor/talk/${talk.id}`, 'go quiet. worse than shouting'],
    ['mentor-reflection', `/mentor/reflection/${ended.id}`, 'Looking back'],
    ['mentor-hours', '/mentor/hours', 'Most conversations at one time'],
    ['mentor-standing', '/mentor/standing', 'New mentor'],
  ]);
});

test('R41: the screens of a volunteer who applies', async () => {
  const person = await newBrowserPerson();
  await signIn(person.page, 'demo-mentor-waiting', await demoCode(app, 'demo-mentor-waiting'));
  await lookAtAll(person, [['mentor-application', '/mentor/application', 'Where your application stands']]);
});

test('R41: the desk and the screening desk', async () => {
  const person = await newBrowserPerson();
  await openDesk(house, person.page);
  // Design 12: the pane beside the queue is not empty.
  await person.page.getByText('Start with: May not be safe').waitFor();
  expect(await lookAt(person, 'desk-start')).toEqual([]);
  await person.page.getByRole('link', { name: /^Open C-/ }).click();
  await person.page.getByRole('heading', { name: 'What was said' }).waitFor();
  const path = new URL(person.page.url()).pathname;
  await lookAtAll(person, [
    ['desk', path, 'What was said'],
    ['screening', '/desk/screening', 'Where the applications are'],
  ]);
  await person.page
    .getByRole('link', { name: /approval/i })
    .first()
    .click();
  expect(await lookAt(person, 'screening-application')).toEqual([]);
});

test('R41: a listen case, before and after its words are revealed, and the thresholds', async () => {
  const person = await newBrowserPerson();
  const { page } = person;
  await openDesk(house, page);
  await openCase(page, 'A person should read this');
  await page.getByText('Take this case first').first().waitFor();
  expect(await lookAt(person, 'desk-listen')).toEqual([]);
  await page.keyboard.press('t');
  await page.getByText('Show what this case is about first').first().waitFor();
  await page.keyboard.press('Space');
  await page.getByText(SORROW).waitFor();
  await page.getByRole('button', { name: 'More decisions' }).click();
  expect(await lookAt(person, 'desk-listen-read')).toEqual([]);

  const colleague = await newBrowserPerson();
  await openDesk(house, colleague.page, 'demo-coordinator-one');
  await lookAtAll(colleague, [['thresholds', '/desk/thresholds', 'Nobody has changed anything yet']]);
  const review = colleague.page.getByLabel('Young person: a person reads it', { exact: true });
  const save = colleague.page.getByRole('button', { name: 'Save the scores' });
  await review.fill('0.1');
  await save.click();
  await colleague.page.getByText('Before you go on').waitFor();
  expect(await lookAt(colleague, 'thresholds-mistakes')).toEqual([]);
  await review.fill('0.7');
  await colleague.page.getByLabel('Why, in a line').fill('Two readers are away this week.');
  await save.click();
  await colleague.page.getByText('Saved. They count from now on.').waitFor();
  await colleague.page.getByText('from 0.6 to 0.7').waitFor();
  expect(await lookAt(colleague, 'thresholds-saved')).toEqual([]);
  expect([...person.troubles, ...colleague.troubles]).toEqual([]);
});

test('R17, R42: where a screen cannot be shown, help and quick exit still work', async () => {
  const { page, context } = await newBrowserPerson();
  await context.addInitScript('delete Navigator.prototype.serviceWorker');
  await signIn(page, 'demo-mentee-one');
  await page.getByText('What is happening').first().waitFor();
  await page.route('**/assets/ask-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Ask', exact: true }).click();
  await page.getByText('This page stopped working').waitFor();
  expect(await page.getByRole('button', { name: 'Leave this page' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Get help now' }).click();
  await page.getByText('Childline').first().waitFor();
});

test('an application is restored with the last typed text', async () => {
  const { page } = await newBrowserPerson();
  const volunteer = await joinMentor(app);
  await signIn(page, volunteer.signInName);
  await page.getByRole('link', { name: /In your own words/ }).click();
  const words = page.getByLabel('What have you been through?');
  await words.fill('I left my first course and started again.');
  await page.getByRole('link', { name: 'Get help now' }).click();
  await page.getByText('Childline').first().waitFor();
  await page.goBack();
  await expect.poll(() => words.inputValue()).toBe('I left my first course and started again.');
});

test('design 13: what happens next is numbered, and a text link stands at the edge of its column', async () => {
  const { page } = await newBrowserPerson();
  await page.goto('/become-a-mentor');
  const step = page.getByRole('listitem').filter({ hasText: 'You tell us about yourself' });
  expect(await step.evaluate((item) => getComputedStyle(item).listStyleType)).toBe('decimal');
  await page.goto('/join');
  // The words, not the button around them: its padding would move them.
  const leftOfWords = (place: Locator) =>
    place.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return words.getBoundingClientRect().left;
    });
  const heading = await leftOfWords(page.getByRole('heading', { level: 1 }));
  expect(await leftOfWords(page.getByText('I am under 13'))).toBe(heading);
});

test('design 13: a ticked box shows a tick', async () => {
  const { page } = await newBrowserPerson();
  await page.goto('/join');
  const box = page.getByLabel('I have read what cannot be kept secret');
  await box.check();
  const mark = await box.evaluate((input) => {
    const { borderTopWidth, borderRightWidth, transform } = getComputedStyle(input, '::before');
    return { borderTopWidth, borderRightWidth, isTurned: transform !== 'none' };
  });
  // Two sides of a box, turned.
  expect(mark).toEqual({ borderTopWidth: '0px', borderRightWidth: '3px', isTurned: true });
});
