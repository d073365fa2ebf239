import { createRequire } from 'node:module';
import { mkdir, readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { z } from 'zod';

const require = createRequire(import.meta.url);
/** `KITH_PICTURES=1` keeps a picture of each screen that is looked at. They are for a person: no check reads them. */
const WITH_PICTURES = process.env['KITH_PICTURES'] === '1';
const ARTEFACTS = new URL('../../test-artefacts/', import.meta.url).pathname;

export interface Person {
  page: Page;
  context: BrowserContext;
  /** What the page's console, its security policy and its uncaught errors said; a journey asserts that it stays empty. */
  troubles: string[];
  /** Requests of the page that have not ended. */
  pending: ReadonlySet<Request>;
}

/** The browser writes these down as errors; a screen has words of its own for them. */
const REFUSED_BY_API = /\/api\//;
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED/;

/** One person with a browser of their own: separate cookies, storage and sockets. */
export async function newPerson(
  browser: Browser,
  options: { url: string; serviceWorker: boolean; width?: number; theme?: 'light' | 'dark'; touch?: boolean },
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: options.url,
    viewport: { width: options.width ?? 360, height: 740 },
    colorScheme: options.theme ?? 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    serviceWorkers: options.serviceWorker ? 'allow' : 'block',
    ...(options.touch && { hasTouch: true, isMobile: true }),
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    const isExpected = REFUSED_BY_API.test(message.location().url) || NO_NETWORK.test(message.text());
    if (message.type() === 'error' && !isExpected) troubles.push(message.text());
  });
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return { page, context, troubles, pending };
}

const MAX_PENDING_MS = 5000;
const RENDERED_MS = 25;

/** Waits until the page has what it asked for: `networkidle` comes once for a document, and a screen asks later too. */
async function untilLoaded({ page, pending }: Person): Promise<void> {
  const until = Date.now() + MAX_PENDING_MS;
  let idle = 0;
  while (idle < 2 && Date.now() < until) {
    await page.waitForTimeout(RENDERED_MS);
    idle = pending.size === 0 ? idle + 1 : 0;
  }
}

const axeResults = z.array(
  z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
);

const WCAG = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']`;
/** A theme changes colours alone (test/client/styles.test.ts): in the second one the other rules find what they found in the first. */
const OF_COLOURS = `{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }`;

let axeSource: Promise<string> | undefined;

/** Runs axe (WCAG 2.2 A and AA) on the page as it stands; one line a finding. */
async function axeFindings(page: Page, rules: typeof WCAG | typeof OF_COLOURS): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) {
    axeSource ??= readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(await axeSource);
  }
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${rules}, resultTypes: ['violations'] }).then((r) => r.violations)`,
  );
  return axeResults
    .parse(found)
    .map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** What a reader would have to scroll sideways for, or cannot reach: tables may scroll, and a text box scrolls its own text. */
function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) => element.outerHTML.slice(0, 120);
    const ofTable = (element: Element) => element.closest(':has(> table)') !== null;
    const all = [...document.querySelectorAll('body *')].filter((element) => !ofTable(element));
    const scrolled = all.filter(
      (element) =>
        element.tagName !== 'TEXTAREA' &&
        element.scrollWidth > element.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowX),
    );
    const cut = all.filter(
      (element) =>
        element.matches('a, button, input, select, textarea, h1, h2, p') &&
        element.checkVisibility() &&
        element.getBoundingClientRect().right > innerWidth + 1,
    );
    const whole = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    return [...whole, ...[...scrolled, ...cut].map(name)].map((place) => `scrolls sideways: ${place}`);
  });
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

/** What is as wide at a zoom of 400 % and of 200 % in a window of 1280 px. */
const ZOOMED_WIDTHS = [320, 640];

/**
 * Looks at one screen in both widths and both themes: axe findings, and no sideways scroll, there and when it is zoomed.
 * @returns one line a finding
 */
export async function lookAt(person: Person, screen: string): Promise<string[]> {
  const { page } = person;
  // A part that is loaded on its own would come after the page was measured.
  await untilLoaded(person);
  const before = page.viewportSize();
  const findings: string[] = [];
  const note = (at: string, found: readonly string[]) =>
    findings.push(...found.map((finding) => `${screen} ${at}: ${finding}`));
  for (const width of [360, 1280]) {
    await showWhole(page, width);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      if (WITH_PICTURES) await picture(page, `${screen}-${width}-${theme}`);
      note(`${width} ${theme}`, await axeFindings(page, theme === 'light' ? WCAG : OF_COLOURS));
    }
    note(`${width}`, await sidewaysFindings(page));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const width of ZOOMED_WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    note(`${width}`, await sidewaysFindings(page));
  }
  if (before) await page.setViewportSize(before);
  return findings;
}
