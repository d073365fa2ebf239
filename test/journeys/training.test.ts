import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quizOf } from '../../server/features/training/training.policy.ts';
import { bestTurns } from '../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../shared/domain/training/practiceScripts.ts';
import { lookAt } from '../support/browser.ts';
import { joinMentor } from '../support/people.ts';
import type { House } from './acts/openHouse.ts';
import { openHouse } from './acts/openHouse.ts';
import { signIn } from './acts/signIn.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 180_000);
afterAll(() => house?.close());

/** Answers each question of the quiz about the role, all of them right or all but `wrong`. */
async function answer(page: Page, { wrong = 0 }: { wrong?: number } = {}): Promise<void> {
  for (const [i, { ask, options, right }] of quizOf('role').entries()) {
    const index = i < wrong ? (right + 1) % options.length : right;
    await page
      .getByRole('group', { name: ask })
      .getByLabel(options[index] ?? '', { exact: true })
      .check();
  }
  await page.getByRole('button', { name: 'Check my answers' }).press('Enter');
}

test('R7, R8, N19: a volunteer passes a quiz on the second try, plays a practice and accepts the code of conduct', async () => {
  const person = await house.visitor();
  const { page, troubles } = person;
  const volunteer = await joinMentor(house.app);
  await signIn(page, volunteer.signInName);
  await page.getByRole('link', { name: 'Training' }).click();
  await page.getByText('0 of 17 parts done').waitFor();
  expect(await lookAt(person, 'training')).toEqual([]);

  await page.getByRole('link', { name: /Your role and its limits/ }).click();
  await page.getByRole('heading', { name: 'Your role and its limits', level: 1 }).waitFor();
  expect(await lookAt(person, 'training-module')).toEqual([]);
  await page.getByRole('button', { name: 'Start the questions' }).press('Enter');
  await page.getByRole('button', { name: 'Check my answers' }).press('Enter');
  await page.getByRole('alert').getByText('Question 1: choose an answer.').waitFor();
  await answer(page, { wrong: 2 });
  await page.getByText('2 of 4 are right. 2 tries are left today.').waitFor();
  expect(await lookAt(person, 'training-quiz-not-yet')).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await answer(page);
  await page.getByText('4 of 4 are right.').waitFor();
  await page.getByRole('link', { name: 'Back to your training' }).last().click();
  await page.getByText('1 of 17 parts done').waitFor();

  await page.getByRole('link', { name: /Something at home/ }).click();
  await page.getByText('can i tell you something but you cant tell anyone').waitFor();
  expect(await lookAt(person, 'training-practice')).toEqual([]);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  for (const [i, { choice }] of bestTurns(PRACTICE_SCRIPTS.address).entries()) {
    const name = choice.kind === 'moderator' ? 'Ask a moderator' : choice.text;
    await page.getByRole('button', { name, exact: true }).press('Enter');
    if (i === 1) expect(await focused()).toBe('What do you do?');
  }
  expect(await lookAt(person, 'training-practice-over')).toEqual([]);
  await page.getByRole('button', { name: 'Read about it' }).press('Enter');
  await page.getByText('Score: 100 of 100.').waitFor();
  expect(await focused()).toBe('Something at home');
  expect(await lookAt(person, 'training-practice-feedback')).toEqual([]);
  await page.getByRole('link', { name: 'Back to your training' }).click();

  await page
    .getByRole('link', { name: /Code of conduct/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'I make these promises (version 1)' }).press('Enter');
  await page.getByText('You have made these promises, version 1.').waitFor();
  expect(await lookAt(person, 'training-conduct')).toEqual([]);
  await page.getByRole('link', { name: 'Back to your training' }).last().click();
  await page.getByText('3 of 17 parts done').waitFor();
  expect(await lookAt(person, 'training-begun')).toEqual([]);
  expect(troubles).toEqual([]);
});
