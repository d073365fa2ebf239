import type { Page } from 'playwright-core';

/** Opens the first case of a kind in the queue. The filter of the queue has the same words, which are not a link. */
export async function openCase(page: Page, kind: string): Promise<void> {
  await page.getByRole('link').filter({ hasText: kind }).first().click();
}

/** Opens the case at the top of the queue, shows the message it is about, and decides. */
export async function decideFirstCase(
  page: Page,
  given: { shows: string; action: string; why: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Take it' }).click();
  await page
    .getByRole('button', { name: /^Show the message/ })
    .last()
    .click();
  await page.getByText(given.shows).waitFor();
  const decisions = page.getByRole('group', { name: 'Decisions' });
  await decisions.getByRole('button', { name: new RegExp(given.action) }).click();
  await page.getByLabel('Why, in a line').fill(given.why);
  await page.keyboard.press('Control+Enter');
}
