import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { PASSPHRASE } from '../../support/people.ts';

/** Joins as a mentee, on a device of their own: a session on a shared one ends after twelve hours. */
export async function join(page: Page, band = '16 to 17'): Promise<void> {
  await page.goto('/join');
  await page.getByText(band, { exact: true }).click();
  await page.getByLabel('A passphrase').fill(PASSPHRASE);
  await page.getByLabel('I have read what cannot be kept secret').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Keep this somewhere safe' }).waitFor();
  await page.getByLabel('I have written it down or saved it').check();
  await page.getByText('No, only me').click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Who would you like to talk to?' }).waitFor();
}

/** Fills in the need, and asks the mentor with this alias. */
export async function askFor(page: Page, alias: string): Promise<void> {
  await page.getByRole('link', { name: 'Ask for help' }).first().click();
  await page.getByLabel('Exams and studying').check();
  await page.getByLabel('In your own words').fill('I failed my mocks and I cannot say it at home.');
  await page.getByRole('button', { name: 'Find people' }).click();
  await page.getByRole('button', { name: `Ask ${alias}` }).click();
  await page.getByText(`Asked, waiting for ${alias}`).waitFor();
}

/** Writes the goal of the plan and accepts it. */
export async function proposePlan(page: Page): Promise<void> {
  await page.getByLabel('What would you like to work on?').fill('Tell Dad about the mocks, in my own way.');
  await page.getByLabel('Three months').check();
  await page.getByRole('button', { name: 'I say yes to this' }).click();
}

export function composer(page: Page) {
  return page.getByRole('textbox', { name: /^(Write|Message) to/ });
}

/** Types and sends a message, and waits until it is in the thread. */
export async function say(page: Page, words: string): Promise<void> {
  await composer(page).fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('log').getByText(words).waitFor();
  await expect.poll(() => composer(page).inputValue()).toBe('');
}

export function hears(page: Page, words: string) {
  return page.getByRole('log').getByText(words).waitFor({ timeout: 15_000 });
}
