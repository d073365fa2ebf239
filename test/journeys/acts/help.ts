import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How the help card begins. */
export const HELP = 'It sounds like things are very hard right now.';

/** Whether somebody looking at the page sees this, and nothing over it. Runs in the page. */
export function isInSight(element: Element): boolean {
  const { top, bottom, left } = element.getBoundingClientRect();
  const at = document.elementFromPoint(left + 4, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && at !== null && element.contains(at);
}

/** The help card can be pressed within two seconds, whatever else is open (R15). */
export const seesHelp = (page: Page): Promise<void> =>
  expect
    .poll(() => page.getByRole('link', { name: 'Call 116 123' }).last().evaluate(isInSight), {
      timeout: 2_000,
    })
    .toBe(true);

/** On a busy machine a check may give no answer: then it is pressed again, as people do. */
export const press = (button: Locator, until: Locator): Promise<void> =>
  expect
    .poll(
      async () => {
        await button.click();
        return until.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 20_000 },
    )
    .toBe(true);
