import type { Page } from 'playwright-core';
import { quizOf } from '../../../server/features/training/training.policy.ts';
import { MODULE_IDS } from '../../../shared/domain/training/curriculum.ts';
import type { ModuleId, PracticeId } from '../../../shared/domain/training/curriculum.ts';
import { bestTurns } from '../../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../../shared/domain/training/practiceScripts.ts';
import { authenticatorCode, PASSPHRASE } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { Effort } from './effort.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

/** Joins as a volunteer from the front page. @returns the sign-in name */
export async function joinAsVolunteer(page: Page, { press, read, type }: Effort): Promise<string> {
  await page.goto('/become-a-mentor');
  await page.getByRole('heading', { name: 'Become a mentor' }).waitFor();
  await read(page);
  await type(page.getByLabel('2. A passphrase'), PASSPHRASE);
  await press(page.getByLabel(/I understand that I will be checked/));
  await press(button(page, 'Next'));
  await page.getByRole('heading', { name: 'Keep this somewhere safe' }).waitFor();
  await read(page);
  const [name = ''] = await page.locator('dd').allTextContents();
  await press(page.getByLabel('I have written it down or saved it'));
  await press(page.getByText('No, only me'));
  await press(button(page, 'Start'));
  await page.getByRole('heading', { name: 'Your application' }).waitFor();
  return name;
}

/** The volunteer themselves, and when they have time. */
export async function fillFirstParts(page: Page, { press, read, type }: Effort): Promise<void> {
  await read(page);
  await press(page.getByRole('link', { name: /About you/ }));
  await read(page);
  await type(page.getByLabel('Your full name'), 'Ines Calloway');
  await type(page.getByLabel('Your e-mail address'), 'ines@example.org');
  await press(page.getByLabel('England'));
  await page.getByLabel('Your time zone').selectOption('America/New_York');
  await press(button(page, 'Next'));
  await page.getByRole('heading', { name: 'Your time' }).waitFor();
  await read(page);
  await press(page.getByLabel('16 to 17'));
  await press(page.getByLabel('18 to 25'));
  await press(button(page, 'Next'));
  await page.getByRole('heading', { name: 'What you could help with' }).waitFor();
}

export const REFEREES = [
  { name: 'Jo Field', relationship: 'Manager for four years', contact: 'jo@example.org' },
  { name: 'Sam Byrne', relationship: 'Leader of the youth club', contact: 'sam@example.org' },
] as const;

const EXPERIENCE =
  'My father died when I was seventeen. I kept it to myself at college for most of a year, and fell behind. A teacher noticed, asked, and listened, and then helped me to plan one week at a time.';
const MOTIVATION =
  'Somebody stayed with me through that year without telling me what to feel. I would like to be that person for someone else, and I have two evenings a week for it.';

/** The rest of the application, to its last part, and sends it. */
export async function fillLastParts(page: Page, { press, read, type }: Effort): Promise<void> {
  await press(page.getByRole('link', { name: /What you could help with/ }));
  await read(page);
  await press(page.getByRole('checkbox', { name: 'Losing someone' }));
  await press(button(page, 'Next'));
  await read(page);
  await type(page.getByLabel('What have you been through?'), EXPERIENCE);
  await type(page.getByLabel('Why would you like to do this?'), MOTIVATION);
  await press(button(page, 'Next'));
  await read(page);
  for (const [n, { name, relationship, contact }] of REFEREES.entries()) {
    await type(page.getByLabel('Name', { exact: true }).nth(n), name);
    await type(page.getByLabel('How they know you').nth(n), relationship);
    await type(page.getByLabel('E-mail or phone').nth(n), contact);
  }
  await press(button(page, 'Next'));
  await read(page);
  await press(page.getByLabel(/I agree to the code of conduct/));
  await press(button(page, 'Next'));
  await page.getByText('6 of 6 parts done.').waitFor();
  await press(button(page, 'Send application'));
  await page.getByRole('heading', { name: 'Where your application stands' }).waitFor();
}

/** Answers each question of a quiz, all of them right or all but `wrong`. */
async function answerQuiz(
  page: Page,
  { press, read }: Effort,
  { id, wrong }: { id: ModuleId; wrong: number },
): Promise<void> {
  await read(page);
  for (const [i, { ask, options, right }] of quizOf(id).entries()) {
    const words = options[i < wrong ? (right + 1) % options.length : right] ?? '';
    await press(page.getByRole('group', { name: ask }).getByLabel(words, { exact: true }));
  }
  await press(button(page, 'Check my answers'));
}

/** Reads every module and passes its quiz, the first one on the second try. */
export async function passModules(page: Page, effort: Effort): Promise<void> {
  const { press, read } = effort;
  for (const [i, id] of MODULE_IDS.entries()) {
    await page.goto('/mentor/training');
    await press(page.getByRole('link', { name: /^Next: / }));
    await button(page, 'Start the questions').waitFor();
    await read(page);
    await press(button(page, 'Start the questions'));
    if (i === 0) {
      await answerQuiz(page, effort, { id, wrong: 2 });
      await page.getByText('Not yet.').waitFor();
      await read(page);
      await press(button(page, 'Try again'));
    }
    await answerQuiz(page, effort, { id, wrong: 0 });
    await page.getByText('Passed.').waitFor();
  }
}

/** Plays one practice conversation well, to its feedback. */
export async function playPractice(page: Page, { press, read }: Effort, id: PracticeId): Promise<void> {
  await page.goto(`/mentor/training/practice/${id}`);
  await page.getByText('What do you do?').waitFor();
  await read(page);
  for (const { choice } of bestTurns(PRACTICE_SCRIPTS[id])) {
    const acts = { helpCard: 'Point to the help card', moderator: 'Ask a moderator', end: 'End here' };
    await press(button(page, choice.kind === 'say' ? choice.text : acts[choice.kind]));
  }
  await press(button(page, 'Read about it'));
  await page.getByText(/Score: \d+ of 100/).waitFor();
  await read(page);
}

/** Makes the promises of the code of conduct. */
export async function acceptConduct(page: Page, { press, read }: Effort): Promise<void> {
  await page.goto('/mentor/training/conduct');
  const promise = button(page, /^I make these promises/);
  await promise.waitFor();
  await read(page);
  await press(promise);
  await page.getByText('You have made these promises').waitFor();
}

/** Sets up the code that work with people under 18 asks for. @returns the address of the authenticator */
export async function setUpCode(page: Page, app: TestApp, { press, type }: Effort): Promise<string> {
  await page.goto('/mentor/account');
  await press(button(page, 'Set it up'));
  await type(page.getByLabel('Your passphrase now'), PASSPHRASE);
  await press(button(page, 'Next'));
  const link = page.getByRole('link', { name: 'Or open it in an app on this device' });
  const address = (await link.getAttribute('href')) ?? '';
  await type(page.getByLabel('Six-digit code'), authenticatorCode(address, app.clock.now()));
  await press(button(page, 'Turn it on'));
  await page.getByText('From now on signing in asks for a code').waitFor();
  return address;
}
