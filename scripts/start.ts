// `npm start`: finds or starts the stores, seeds demo people and starts the server. Ctrl-C stops what it started.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findStore } from './embedded-store/findStore.ts';
import { buildClientIfStale } from './start/buildClient.ts';
import { readDemoSignIns, tableOf } from './start/demoPeople.ts';
import { findRedis } from './start/findRedis.ts';
import { startMailCatcher } from './start/mailCatcher.ts';
import { pickPort } from './start/ports.ts';

const say = (words: string): void => console.log(words);
const ready = z.object({ ready: z.literal(true), address: z.object({ port: z.number() }) });

/** Stops what was started, in order of starting; run in reverse. */
const started: (() => Promise<void>)[] = [];
let stopping: Promise<never> | undefined;

function stopAll(exitCode: number): Promise<never> {
  stopping ??= (async () => {
    let allEnded = started.length > 0;
    for (const stop of started.toReversed()) {
      await stop().catch((error: unknown) => {
        allEnded = false;
        console.error(error);
      });
    }
    if (allEnded) say('Stopped.');
    return process.exit(exitCode);
  })();
  return stopping;
}

process.on('SIGINT', () => void stopAll(0));
process.on('SIGTERM', () => void stopAll(0));

async function start(): Promise<void> {
  const dataDir = resolve(process.env['KITH_DATA_DIR'] ?? '.kith');
  if (!existsSync(join(dataDir, 'dev-keys.json')))
    throw new Error('This machine is not set up: run npm run setup.');
  buildClientIfStale(say);

  const log = { info: say, error: (words: string) => console.error(words) };
  const store = await findStore({ env: process.env, dataDir, log });
  started.push(() => store.stop());
  const redis = await findRedis({ env: process.env, dataDir });
  started.push(() => redis.stop());
  say(`redis: ${redis.describe}`);

  const catcher = process.env['KITH_SMTP_URL'] ? null : await startMailCatcher();
  if (catcher) started.push(() => catcher.stop());

  const port = await pickPort(Number(process.env['PORT'] ?? 3000), say);
  const environment = {
    KITH_LOG_LEVEL: 'warn',
    ...process.env,
    KITH_DATA_DIR: dataDir,
    MONGODB_URI: store.uri,
    REDIS_URL: redis.url,
    PORT: String(port),
    ...(catcher && { KITH_SMTP_URL: catcher.smtpUrl, KITH_MAIL_FROM: 'notes@kith.example' }),
  };
  await readDemoSignIns(environment);
  await startServer(environment);
  // Read again: the codes of before the server's start may have lapsed by now.
  const signIns = await readDemoSignIns(environment);
  say(`\nKith is at http://localhost:${port}\n`);
  if (signIns.length > 0) say(`${tableOf(signIns)}\n`);
  if (catcher) say(`E-mail goes nowhere: it is shown at ${catcher.pageUrl}\n`);
  say('A code is good for half a minute; the next: npm run -s kith -- staff code <sign-in name>');
  say('Ctrl-C stops it; the next start finds everything as it was.');
}

async function startServer(environment: NodeJS.ProcessEnv): Promise<void> {
  // In its own process group: Ctrl-C signals only this script, which then stops the server before the stores.
  const server = fork(join('server', 'main.ts'), {
    execArgv: ['--import', 'tsx'],
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  server.stdout?.on('data', (lines: Buffer) => process.stdout.write(lines));
  started.push(() => end(server));
  server.once('exit', (code) => void stopAll(code === 0 ? 0 : 1));
  const [message] = z
    .tuple([z.unknown()])
    .rest(z.unknown())
    .parse(await once(server, 'message'));
  ready.parse(message);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause instanceof Error)
    console.error(`  because: ${error.cause.message}`);
  await stopAll(1);
}
