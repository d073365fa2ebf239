import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { z } from 'zod';
import { acceptAgreementEndpoint, messageSendEvent } from '../../shared/contracts/conversations.ts';
import { signInEndpoint } from '../../shared/contracts/accounts.ts';
import { createApp } from '../../server/app.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { inTransaction } from '../../server/platform/db/index.ts';
import { createApiClient } from '../support/apiClient.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import { loadEnvironment } from './environment.ts';

/*
 * The way of a message under load (`npx tsx test/load/messages.ts [conversations] [seconds]`), beside a bare socket.io server that
 * acknowledges and passes on, in the same run: what counts is the ratio of the two. Closed loop: one message in flight for each
 * conversation. Servers, store and clients are processes of their own.
 */
const CONVERSATIONS = Number(process.argv[2] ?? 60);
const SECONDS = Number(process.argv[3] ?? 10);
const WARM_UP_SECONDS = 3;
const TEXT = 'a line of about the length that people write to each other when they talk about their day';
const PASSPHRASE = 'a lamp in the window';
const TICKS_PER_SECOND = 100;

interface Line {
  /** Sends one message; resolves when it is acknowledged. */
  say(): Promise<void>;
  /** Not sooner after one another than this: one connection of Kith may send twenty events a second. */
  atLeastMs: number;
  close(): void;
}

interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  cpuMsEach: number;
}

const readyMessage = z.object({ ready: z.literal(true), address: z.object({ port: z.number() }) });

/** Resolves to the port once the process listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}`)));
    child.on('message', (message) => resolve(readyMessage.parse(message).address.port));
  });
}

/** Processor time that the process has used, all its threads together. */
function cpuSecondsOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

const percentile = (sorted: readonly number[], p: number) =>
  sorted[Math.floor((sorted.length - 1) * p)] ?? NaN;

async function measure(child: ChildProcess, lines: readonly Line[]): Promise<Figures> {
  const took: number[] = [];
  const begin = performance.now() + WARM_UP_SECONDS * 1000;
  const end = begin + SECONDS * 1000;
  const cpu = new Promise<number>((resolve) => {
    setTimeout(() => {
      const before = cpuSecondsOf(child);
      setTimeout(() => resolve(cpuSecondsOf(child) - before), SECONDS * 1000);
    }, WARM_UP_SECONDS * 1000);
  });
  const talk = async (line: Line) => {
    while (performance.now() < end) {
      const startedAt = performance.now();
      await line.say();
      if (startedAt >= begin) took.push(performance.now() - startedAt);
      await pause(Math.max(0, startedAt + line.atLeastMs - performance.now()));
    }
  };
  await Promise.all(lines.map(talk));
  const sorted = took.sort((a, b) => a - b);
  return {
    perSecond: took.length / SECONDS,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpuMsEach: ((await cpu) * 1000) / took.length,
  };
}

function open(url: string, auth: Record<string, string> = {}): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: { origin: url },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

const start = (path: string, env: Record<string, string> = {}): ChildProcess =>
  fork(fileURLToPath(new URL(path, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

async function measureEcho(): Promise<Figures> {
  const child = start('./echoServer.ts');
  const url = `http://127.0.0.1:${await portOf(child)}`;
  const lines: Line[] = [];
  for (let pair = 0; pair < CONVERSATIONS; pair += 1) {
    const [one, two] = [await open(url), await open(url)];
    for (const socket of [one, two]) socket.emit('join', `room-${pair}`);
    lines.push({
      atLeastMs: 0,
      say: async () => void (await one.emitWithAck('say', `room-${pair}`, TEXT)),
      close: () => [one, two].forEach((socket) => socket.disconnect()),
    });
  }
  const figures = await measure(child, lines);
  for (const line of lines) line.close();
  child.kill();
  return figures;
}

/** Messages whose check gave no answer in time: a sign that the machine is full. */
let held = 0;
const ackSchema = z.object({
  ok: z.literal(true),
  data: z.object({ entry: z.object({ status: z.string() }) }),
});

/** Pairs who talk by the service's own doors; the mentees send, the mentors listen. */
async function openTalks(env: Record<string, string>, url: string): Promise<Line[]> {
  const app = await createApp({
    config: loadConfig(env),
    clock: createClock(),
    logTo: { write: () => undefined },
  });
  const { accounts, conversations, time } = app.features;
  const lines: Line[] = [];
  const enter = async (signInName: string) => {
    const client = createApiClient(url);
    const { accessToken } = await client.call(signInEndpoint, {
      body: { signInName, passphrase: PASSPHRASE },
    });
    client.useToken(accessToken);
    return { client, socket: await open(url, { token: accessToken }) };
  };
  for (let pair = 0; pair < CONVERSATIONS; pair += 1) {
    const names = [await accounts.freeSignInName(), await accounts.freeSignInName()] as const;
    const young = { signInName: names[0], passphrase: PASSPHRASE, ageBand: '16-17' } as const;
    const { accountId: menteeId } = await accounts.createMentee(young);
    const { accountId: mentorId } = await accounts.createMentor({
      signInName: names[1],
      passphrase: PASSPHRASE,
    });
    await time.createSettings({ mentorId, timeZone: 'Europe/London', weeklyMinutes: 600 });
    const facts = {
      menteeId,
      mentorId,
      ageBand: '16-17',
      topicLabel: 'Exams',
      matchRequestId: randomUUID(),
    } as const;
    const { publicId: conversationId } = await inTransaction(() => conversations.begin(facts));
    const [mentee, mentor] = [await enter(names[0]), await enter(names[1])];
    for (const { client } of [mentee, mentor]) {
      await client.call(acceptAgreementEndpoint, { params: { id: conversationId }, body: { version: 1 } });
    }
    lines.push({
      atLeastMs: 55,
      async say() {
        const payload = { conversationId, clientMessageId: randomUUID(), text: TEXT };
        const { data } = ackSchema.parse(await mentee.socket.emitWithAck(messageSendEvent.name, payload));
        if (data.entry.status === 'held') held += 1;
      },
      close: () => [mentee, mentor].forEach(({ socket }) => socket.disconnect()),
    });
  }
  await app.close();
  return lines;
}

async function measureKith(folder: string): Promise<{ figures: Figures; store: string }> {
  const log = { info: () => undefined, error: (line: string) => console.error(line) };
  const store = await findStore({ env: process.env, dataDir: folder, log });
  const redis = await startOwnRedis();
  const env = loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url });
  const child = start('../../server/main.ts', env);
  const url = `http://127.0.0.1:${await portOf(child)}`;
  const lines = await openTalks(env, url);
  const figures = await measure(child, lines);
  for (const line of lines) line.close();
  child.kill();
  await redis.end();
  await store.stop();
  return { figures, store: store.describe };
}

const row = (name: string, { perSecond, p50, p99, cpuMsEach }: Figures): string =>
  `${name.padEnd(22)} ${perSecond.toFixed(0).padStart(7)} /s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms   server ${cpuMsEach.toFixed(3)} ms of processor each`;

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
console.log(`${CONVERSATIONS} conversations, ${SECONDS} s each, load before ${loadavg()[0]?.toFixed(1)}`);
const echo = await measureEcho();
console.log(row('bare socket.io', echo));
const { figures: kith, store } = await measureKith(folder);
console.log(row('message:send', kith));
console.log(
  `ratio: ${(echo.perSecond / kith.perSecond).toFixed(1)} × fewer, ${(kith.cpuMsEach / echo.cpuMsEach).toFixed(1)} × the processor, p50 ${(kith.p50 / echo.p50).toFixed(1)} ×; ${held} went unchecked in time (store: ${store})`,
);
await rm(folder, { recursive: true, force: true });
process.exit(0);
