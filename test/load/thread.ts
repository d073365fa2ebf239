import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { createApp } from '../../server/app.ts';
import { seedDemo } from '../../server/cli/seed/seedDemo.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { inTransaction } from '../../server/platform/db/index.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { findRedis } from '../../scripts/start/findRedis.ts';
import { signInEndpoint } from '../../shared/contracts/accounts.ts';
import { acceptAgreementEndpoint, sendMessageEndpoint } from '../../shared/contracts/conversations.ts';
import { createApiClient } from '../support/apiClient.ts';
import { PASSPHRASE } from '../support/people.ts';
import { seedLongConversation } from '../support/seedLongConversation.ts';
import { loadEnvironment } from './environment.ts';

/*
 * A long conversation on a slow phone (`npm run bench -- thread [messages] [slower]`): from the press on a conversation at the start page until
 * its newest message and the composer are painted, in the built client (`npm run build`), with its code in the cache and the processor of the page
 * `slower` times as slow (4); and what a page that is put above costs. Beside it a conversation of fifty messages. Wanted at 5,000: under 1 s.
 */
const MESSAGES = Number(process.argv[2] ?? 5_000);
const SLOWER = Number(process.argv[3] ?? 4);
const ROUNDS = 9;
const PAGES = 10;
const MENTOR = 'demo-mentor-active';

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await findRedis({ env: process.env, dataDir: folder });
const env = {
  ...loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url }),
  KITH_CLIENT_FOLDER: 'dist/client',
};
const app = await createApp({ config: loadConfig(env), clock: createClock(), roles: ['web'] });
const running = await app.start();
const { features, platform } = app;
const url = `http://127.0.0.1:${running.address?.port}`;
await seedDemo({ features, platform });

async function signIn(signInName: string, isMentor: boolean) {
  const client = createApiClient(url);
  const oneTimeCode = isMentor ? await features.accounts.oneTimeCodeOf(signInName) : undefined;
  const body = { signInName, passphrase: PASSPHRASE, ownDevice: true, ...(oneTimeCode && { oneTimeCode }) };
  const session = await client.call(signInEndpoint, { body });
  client.useToken(session.accessToken);
  return { client, accountId: platform.tokens.verify(session.accessToken).actor.accountId };
}

const mentor = await signIn(MENTOR, true);

/** Begins a conversation with so many messages. Returns its public id. */
async function startConversation(signInName: string, count: number): Promise<string> {
  const mentee = await signIn(signInName, false);
  const { conversationId, publicId: id } = await inTransaction(() =>
    features.conversations.begin({
      menteeId: mentee.accountId,
      mentorId: mentor.accountId,
      ageBand: '16-17',
      topicLabel: 'Exams and studying',
      matchRequestId: randomUUID(),
    }),
  );
  const params = { id };
  for (const { client } of [mentee, mentor])
    await client.call(acceptAgreementEndpoint, { params, body: { version: 1 } });
  for (const { client } of [mentee, mentor]) {
    const body = { clientMessageId: randomUUID(), text: 'That sounds hard.' };
    await client.call(sendMessageEndpoint, { params, body });
  }
  await seedLongConversation(platform.sealer, {
    conversationId,
    keyScope: features.conversations.keyScopeOf(conversationId),
    count,
    until: new Date(),
    textOf: (index) => `Number ${index}. ${'It was a long day and I thought about it. '.repeat(index % 4)}`,
  });
  return id;
}

/** Notes when a link is pressed, and when the newest message and the composer were painted after that. */
const WATCH = `
  addEventListener('click', (event) => {
    const began = event.timeStamp;
    const wanted = globalThis.wanted;
    const look = () => {
      const log = document.querySelector('[role="log"]');
      if (!log?.textContent.includes(wanted) || !document.querySelector('textarea')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => { globalThis.opened = performance.now() - began; }));
    };
    globalThis.opened = undefined;
    look();
  }, { capture: true });`;

const browser = await chromium.launch({
  executablePath: process.env['KITH_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

async function openPhone(signInName: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, serviceWorkers: 'block' },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Sign-in name').fill(signInName);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByText('No, only me').click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/home');
  await page.evaluate(WATCH);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const p = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(0);
  console.log(`${name}: p50 ${p(0.5)} ms, p90 ${p(0.9)} ms, at most ${p(1)} ms`);
}

async function measure(signInName: string, count: number): Promise<void> {
  const id = await startConversation(signInName, count);
  const page = await openPhone(signInName);
  await page.evaluate(`globalThis.wanted = 'Number ${count - 1}.'`);
  const opened: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    await page.locator(`a[href="/talk/${id}"]`).first().tap();
    while ((await page.evaluate('globalThis.opened ?? null')) === null) await page.waitForTimeout(100);
    // The first press loads the code of the screen.
    if (round > 0) opened.push(Number(await page.evaluate('globalThis.opened')));
    if (round < ROUNDS) await page.getByRole('link', { name: 'Back to home' }).tap();
  }
  report(`${count} messages, opened`, opened);
  if (count <= 50 * (PAGES + 1)) return;
  const pages: number[] = [];
  for (let times = 0; times < PAGES; times += 1) {
    const oldest = count - 50 * (times + 2);
    const took = await page.evaluate(
      `new Promise((resolve) => {
        const log = document.querySelector('[role="log"]');
        const began = performance.now();
        log.scrollTop = -log.scrollHeight;
        const look = () => log.textContent.includes('Number ${oldest + 5}.')
          ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
          : requestAnimationFrame(look);
        look();
      })`,
    );
    pages.push(Number(took));
  }
  report('a page put above, from the scroll', pages);
  console.log(`messages drawn then: ${await page.locator('[data-entry]').count()}`);
}

console.log(
  `processor ${SLOWER} times as slow, load before ${loadavg()[0]?.toFixed(1)}, store: ${store.kind}`,
);
await measure('demo-mentee-one', 50);
await measure('demo-mentee-two', MESSAGES);
await browser.close();
await running.stop();
await redis.stop();
await store.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
