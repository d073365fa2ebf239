import { createRequire } from 'node:module';
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const ARTEFACTS = new URL('../../test-artefacts/', import.meta.url).pathname;

/** The browser of the run. Closing it closes the contexts that were made through this connection, and no others. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

export interface Person {
  page: Page;
  context: BrowserContext;
  /** What the page's console, its security policy and its uncaught errors said; a journey asserts that it stays empty. */
  troubles: string[];
}

/** The browser writes these down as errors; a screen has words of its own for them. */
const REFUSED_BY_API = /\/api\//;
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED/;

/** One person with a browser of their own: separate cookies, storage and sockets. */
export async function newPerson(
  browser: Browser,
  options: { url: string; width?: number; theme?: 'light' | 'dark'; touch?: boolean },
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: options.url,
    viewport: { width: options.width ?? 360, height: 740 },
    colorScheme: options.theme ?? 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...(options.touch && { hasTouch: true, isMobile: true }),
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    const isExpected = REFUSED_BY_API.test(message.location().url) || NO_NETWORK.test(message.text());
    if (message.type() === 'error' && !isExpected) troubles.push(message.text());
  });
  return { page, context, troubles };
}

const axeResults = z.array(
  z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** Runs axe (WCAG 2.2 A and AA) on the page as it stands; one line a finding. */
async function axeFindings(page: Page): Promise<string[]> {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const found: unknown = await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`);
  return axeResults
    .parse(found)
    .map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** A picture for the artefacts, named by screen, width and theme. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: `${ARTEFACTS}${name}.png` });
}

/** As tall as what it shows, so that nothing lies under the tabs at the foot of the window when it is looked at. */
async function showWhole(page: Page, width: number): Promise<void> {
  const usual = width === 360 ? 740 : 800;
  await page.setViewportSize({ width, height: usual });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(usual, height) });
}

/** Looks at one screen in both widths and both themes: pictures, axe findings, and no sideways scroll. */
export async function lookAt(person: Person, screen: string): Promise<string[]> {
  const { page } = person;
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const width of [360, 1280]) {
    await showWhole(page, width);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await picture(page, `${screen}-${width}-${theme}`);
      findings.push(...(await axeFindings(page)).map((finding) => `${screen} ${width} ${theme}: ${finding}`));
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (sideways) findings.push(`${screen} ${width}: scrolls sideways`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (before) await page.setViewportSize(before);
  return findings;
}
