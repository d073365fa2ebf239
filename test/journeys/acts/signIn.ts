import type { Page } from 'playwright-core';
import { PASSPHRASE } from '../../support/people.ts';

/** @param oneTimeCode for a mentor with a second factor, who is asked for it after the passphrase */
export async function signIn(page: Page, signInName: string, oneTimeCode?: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  if (oneTimeCode !== undefined) {
    await page.getByLabel('Six-digit code').fill(oneTimeCode);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}

export async function signInAtDesk(
  page: Page,
  given: { signInName: string; oneTimeCode: string },
): Promise<void> {
  await page.goto('/desk');
  await page.getByLabel('Sign-in name').fill(given.signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Six-digit code').fill(given.oneTimeCode);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
