import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshSessionEndpoint } from '../../shared/contracts/accounts.ts';
import { endConversationEndpoint } from '../../shared/contracts/conversations.ts';
import { askForHelpEndpoint } from '../../shared/contracts/matching.ts';
import { eraseAccountEndpoint } from '../../shared/contracts/ownAccount.ts';
import { giveFeedbackEndpoint, giveReflectionEndpoint } from '../../shared/contracts/reputation.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { Account } from '../server/conversations/startConversation.ts';
import { claimAndRead, sitDown } from '../server/moderation/desk.ts';
import { addRatings, stored, toReleaseDay } from '../server/reputation/ledger.ts';
import { PLAIN_WORDS, restrictIn } from '../server/restrictions/restrict.ts';
import { lookAt } from '../support/browser.ts';
import type { Person } from '../support/browser.ts';
import { demoCode, joinMentee, renewToken } from '../support/people.ts';
import { openHouse } from './acts/openHouse.ts';
import type { House } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

const MENTOR = 'demo-mentor-active';

let house: House;
let people: Record<'mentee' | 'mentor', Account>;
/** An ended conversation that is long enough for its rating to count. */
let talkId: string;
let alias: string;
let mentee: Person;
let mentor: Person;
const findings: string[] = [];

/** Four people have said how it was: one of them No, one So-so. The fifth has ended a conversation with the same mentor. */
beforeAll(async () => {
  house = await openHouse();
  const { app } = house;
  people = await house.pair('demo-mentee-one', MENTOR);
  await addRatings(app, people.mentor.actor.accountId, [1, 1, 0, -1]);
  const talk = await startConversation(app, { people });
  for (const times of [3, 2]) {
    for (let turn = 0; turn < times; turn += 1) {
      await talk.mentee.send('Today went a little better.');
      await talk.mentor.send('I am glad you told me.');
    }
    app.clock.advance({ days: 2 });
    for (const { client } of Object.values(people)) await renewToken(client);
  }
  talkId = talk.id;
  const params = { id: talkId };
  await people.mentee.client.call(endConversationEndpoint, { params });
  const body = { words: 'I listened more than I spoke.', kudos: [] };
  await people.mentor.client.call(giveReflectionEndpoint, { params, body });
  const { persona } = (await people.mentor.client.call(refreshSessionEndpoint, { body: { ownDevice: true } }))
    .me;
  alias = persona?.alias ?? '';
  mentee = await house.visitor();
  mentor = await house.visitor();
}, 180_000);
afterAll(() => house?.close());

/** Signs in again, as sessions end within a month, and opens the mentor's own page. */
async function openStanding(): Promise<void> {
  const { context, page } = mentor;
  await context.clearCookies();
  await signIn(page, MENTOR, await demoCode(house.app, MENTOR));
  await page.goto('/mentor/standing');
  await page.getByRole('heading', { name: 'Your standing' }).waitFor();
}

/** What a person who joins and asks for help now reads of the mentor. */
async function openSuggestion({ page }: Person) {
  const { client, signInName } = await joinMentee(house.app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams are too much just now.' };
  await client.call(askForHelpEndpoint, { body });
  await signIn(page, signInName);
  await page.goto('/ask');
  const found = page.getByRole('article', { name: alias });
  await found.waitFor();
  return found;
}

test('a fifth person says Yes, and until the first Monday nobody sees a number', async () => {
  const { app } = house;
  await signIn(mentee.page, 'demo-mentee-one');
  await mentee.page.goto(`/feedback/${talkId}`);
  await mentee.page.getByText('Yes', { exact: true }).click();
  await mentee.page.getByRole('button', { name: 'Send' }).click();
  await mentee.page.getByText('Thank you.').waitFor();
  app.clock.advance({ minutes: 1 });
  await app.sweepNow();
  const { folded } = await app.features.reputation.audit(people.mentor.actor.accountId);
  expect(folded.derived).toMatchObject({ score: 2, raters: 5 });

  await toReleaseDay(app, people.mentor, people.mentee);
  app.clock.advance({ minutes: -2 });
  await app.sweepNow();
  await openStanding();
  await mentor.page.getByText('New mentor', { exact: true }).waitFor();
  for (const rule of ['What is shown when?', 'What happens after a no?', 'Does something look wrong?'])
    await mentor.page.getByText(rule).click();
  await mentor.page.getByText('someone else decides within seven days').waitFor();
  findings.push(...(await lookAt(mentor, 'standing-new')));
  const asking = await house.visitor();
  const suggested = await openSuggestion(asking);
  await suggested.getByText('New mentor, checked and trained').waitFor();
  expect(await suggested.textContent()).not.toMatch(/positive|star|%/);
  findings.push(...(await lookAt(asking, 'suggestion-new')));
  expect(asking.troubles).toEqual([]);
});

test('on the day of the release the mentor and the suggestion show the same numbers', async () => {
  const { app } = house;
  app.clock.advance({ minutes: 3 });
  await app.sweepNow();
  await openStanding();
  const { page } = mentor;
  await page.getByText('75.0%').waitFor();
  await page.getByText('Score 2, no star yet.').waitFor();
  for (const [kind, count] of [
    ['Positive', '3'],
    ['Neither', '1'],
    ['Negative', '1'],
  ] as const) {
    const cells = page.getByRole('row', { name: new RegExp(`^${kind}`) }).getByRole('cell');
    await expect.poll(() => cells.allTextContents()).toEqual([count, count, count]);
  }
  expect(await page.getByText('Well rated.').count()).toBe(0);
  findings.push(...(await lookAt(mentor, 'standing-released')));
  const asking = await house.visitor({ width: 1280 });
  const suggested = await openSuggestion(asking);
  await suggested.getByText('75% positive').waitFor();
  await suggested.getByText('In 12 months: 3 yes, 1 so-so, 1 no').waitFor();
  expect(await suggested.getByText('New mentor').count()).toBe(0);
  findings.push(...(await lookAt(asking, 'suggestion-released')));
  expect(asking.troubles).toEqual([]);
});

test('the numbers stay, on every screen, when a rater’s account is erased', async () => {
  const { app } = house;
  const { client, passphrase } = people.mentee;
  await renewToken(client);
  await client.call(eraseAccountEndpoint, { body: { passphrase } });
  expect(await stored('rater_refs').countDocuments()).toBe(0);
  await app.sweepNow();
  await openStanding();
  await mentor.page.getByText('75.0%').waitFor();
  await mentor.page.getByText('Score 2, no star yet.').waitFor();
});

test('with ten people or more of whom nearly all said yes there is a star, and the badge', async () => {
  const { app } = house;
  await addRatings(
    app,
    people.mentor.actor.accountId,
    Array.from({ length: 15 }, () => 1 as const),
  );
  await toReleaseDay(app, people.mentor);
  await app.sweepNow();
  mentor = await house.visitor({ width: 1280 });
  await openStanding();
  await mentor.page.getByText('94.7%').waitFor();
  await mentor.page.getByText('Score 17, yellow star.').waitFor();
  await mentor.page.getByText('Well rated.').waitFor();
  findings.push(...(await lookAt(mentor, 'standing-badge')));
  const asking = await house.visitor();
  const suggested = await openSuggestion(asking);
  await suggested.getByText('94.7% positive, yellow star').waitFor();
  await suggested.getByText('Well rated by ten people or more').waitFor();
  findings.push(...(await lookAt(asking, 'suggestion-badge')));
  expect(asking.troubles).toEqual([]);
});

test('a mentor who is suspended after a No appeals, and another moderator than the first takes it back', async () => {
  const { app } = house;
  const [rook, wren] = [await sitDown(app, 'Rook'), await sitDown(app, 'Wren')];
  const talk = await startConversation(app, { people: await house.pair('demo-mentee-two', MENTOR) });
  const params = { id: talk.id };
  await talk.mentee.client.call(endConversationEndpoint, { params });
  const found = await rook.caseFrom(() =>
    talk.mentee.client.call(giveFeedbackEndpoint, { params, body: { value: -1 } }),
  );
  expect(found.kind).toBe('lowRating');
  await restrictIn(rook, await claimAndRead(rook.client, found.id));

  mentor = await house.visitor();
  await openStanding();
  await mentor.page.goto('/mentor');
  await mentor.page.getByText(PLAIN_WORDS).waitFor();
  await mentor.page.getByRole('link', { name: 'Ask us to look again' }).click();
  await mentor.page.getByLabel('What should they know?').fill('We agreed to stop, and it was their wish.');
  const appealed = await wren.caseFrom(async () => {
    await mentor.page.getByRole('button', { name: 'Send', exact: true }).click();
    await mentor.page.getByText('We have it.').waitFor();
  });
  expect((await rook.queue()).map(({ id }) => id)).not.toContain(appealed.id);
  await wren.decideAtOnce(await claimAndRead(wren.client, appealed.id), 'reverse');
  await mentor.page.goto('/mentor');
  await mentor.page.getByText('We took the decision back.').waitFor();
  expect(await mentor.page.getByText(PLAIN_WORDS).count()).toBe(0);
});

test('nothing went wrong in any browser, and every screen is accessible', () => {
  expect(findings).toEqual([]);
  expect([mentee.troubles, mentor.troubles]).toEqual([[], []]);
});
