import type { Page } from 'playwright-core';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

/** Opens the application of a volunteer from the list. */
export async function openApplication(page: Page, alias: string): Promise<void> {
  await page.goto('/desk/screening');
  await page
    .getByRole('navigation', { name: 'Applications' })
    .getByRole('link', { name: new RegExp(`^${alias}`) })
    .first()
    .click();
  await page.getByRole('heading', { name: alias, level: 2 }).waitFor();
}

/** Makes a move, with a note for the file. */
export async function makeMove(page: Page, name: string): Promise<void> {
  const form = page.getByRole('form', { name });
  // A refetch of the application closes the form: it is opened again.
  await button(page, name).click();
  await form.getByLabel('A note for the file').fill('As it should be.');
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' });
}

/** Records a check by the form, dated today. */
export async function addCheck(page: Page, what: string): Promise<void> {
  await button(page, 'Add a check').click();
  const form = page.getByRole('form', { name: 'Add a check' });
  await form.getByLabel(what, { exact: true }).check();
  await form.getByLabel('Clear', { exact: true }).check();
  await form.getByRole('button', { name: 'Record it' }).click();
  await form.waitFor({ state: 'detached' });
}

/** Answers the questions about a volunteer: at a referee's link, or in a call at the desk. */
export async function answerQuestions(page: Page, { send }: { send: string }): Promise<void> {
  await page.getByLabel(/^How do you know/).fill('Four years, at work.');
  await page
    .getByLabel(/^What is .* like\?/)
    .fill('Calm. When our office flooded, people went to Ines first.');
  await page.getByLabel(/with young people, or how/).fill('Kind, and clear about limits.');
  await page
    .getByRole('group', { name: /worries you/ })
    .getByLabel('No', { exact: true })
    .check();
  await page
    .getByRole('group', { name: /^Would you trust/ })
    .getByLabel('Yes', { exact: true })
    .check();
  await button(page, send).click();
}

/** Offers times for the interview. @param times `2030-04-01T15:00`, on the clock of this browser */
export async function offerTimes(page: Page, times: readonly string[]): Promise<void> {
  await button(page, 'Offer times').click();
  for (const [i, time] of times.entries()) {
    if (i > 0) await button(page, 'One more').click();
    await page.getByLabel(`Time ${i + 1}`).fill(time);
  }
  await button(page, 'Offer these times').click();
}

/** Scores an interview that went well. */
export async function scoreInterview(page: Page): Promise<void> {
  await button(page, 'Score the interview').click();
  const form = page.getByRole('form', { name: 'Score the interview' });
  for (const group of await form.getByRole('group').all())
    await group.getByLabel('3', { exact: true }).check();
  await form.getByLabel('What made you score it so').fill('Forty minutes. Warm, and knows whom to ask.');
  await form.getByRole('button', { name: 'Record it' }).click();
  await form.waitFor({ state: 'detached' });
}
