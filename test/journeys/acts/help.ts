import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Words of the help card at every level and age. */
export const HELP = 'You can talk to someone straight away, at any hour.';

/** Whether the element is visible and not covered. Runs in the page. */
export function isInSight(element: Element): boolean {
  const { top, bottom, left } = element.getBoundingClientRect();
  const at = document.elementFromPoint(left + 4, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && at !== null && element.contains(at);
}

/** Waits until the help card can be pressed, at most two seconds, with any dialog open (R15). */
export function seesHelp(page: Page): Promise<void> {
  return expect
    .poll(
      () =>
        page
          .getByRole('link', { name: /^Call (Childline|Samaritans)/ })
          .last()
          .evaluate(isInSight),
      {
        timeout: 2_000,
      },
    )
    .toBe(true);
}

const comes = (place: Locator): Promise<boolean> =>
  place.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );

/** Presses until the effect shows: on a busy machine a check may time out, and people press again. */
export function press(button: Locator, until: Locator): Promise<void> {
  return expect
    .poll(
      async () => {
        if (await until.isVisible()) return true;
        await button.click({ timeout: 2_000 });
        return comes(until);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

/** Reports a worry with a cry for help, and again in other words if the check timed out. */
export async function reportCry(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.getByRole('button', { name: 'Our plan, rules and how to end' }).click();
    await dialog.getByRole('button', { name: 'Report a worry' }).click();
    await dialog.getByText('Add a few words first').click();
    await dialog.getByLabel('Your words').fill(`i want to kill myself${'.'.repeat(tries)}`);
    await dialog.getByRole('button', { name: 'Something else' }).click();
    await dialog.getByText('Thank you for telling us.').waitFor();
    if (await comes(dialog.getByText(HELP))) return;
    await page.keyboard.press('Escape');
  }
}
