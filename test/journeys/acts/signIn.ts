import type { Page } from 'playwright-core';
import { demoCode, PASSPHRASE } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

/**
 * Signs in.
 * @param oneTimeCode for a mentor with a second factor, who is asked for it after the passphrase
 * @param device a session on a shared device ends after twelve hours
 */
export async function signIn(
  page: Page,
  signInName: string,
  oneTimeCode?: string,
  device: 'own' | 'shared' = 'shared',
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  if (device === 'own') await page.getByText('No, only me').click();
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

/** Signs a demo member of staff in at the desk. */
export async function openDesk(
  { app }: { app: TestApp },
  page: Page,
  signInName = 'demo-moderator',
): Promise<void> {
  await signInAtDesk(page, { signInName, oneTimeCode: await demoCode(app, signInName) });
}
