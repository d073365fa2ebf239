import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import { clientMessage } from './delivery/job.ts';
import type { ClientFigures, ClientJob, Writer } from './delivery/job.ts';
import { messageOf, processorTimeOf, startProcess, urlOf } from './delivery/processes.ts';
import { openPairs } from './delivery/scene.ts';
import { loadEnvironment } from './environment.ts';

/*
 * The price of a message (`npm run bench -- delivery [--json] [--quick]`), beside a bare socket.io server with one unchecked insert into the
 * same store, in the same run: what counts are the ratios. Closed loop: one message in flight in each conversation. Open loop: a fixed rate,
 * latency counted from the instant at which a message was due. Server, store, Redis and clients are processes of their own on one machine.
 */
const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    conversations: { type: 'string', default: '60' },
    seconds: { type: 'string' },
    /** A folder for the processor profiles of the server (`--cpu-prof`); they slow it down. */
    profile: { type: 'string' },
  },
});
const CONVERSATIONS = Number(asked.conversations);
const SECONDS = Number(asked.seconds ?? (asked.quick ? 3 : 10));
const WARM_UP_SECONDS = asked.quick ? 2 : 4;
const OPEN_LOOP_PER_SECOND = 100;
const COUNTED_SECONDS = 3;

interface Figures extends ClientFigures {
  /** Processor time of the server for each message, in milliseconds: of all its threads, and of its event loop alone. */
  processor: { all: number; main: number };
}

type Loop = Pick<ClientJob, 'writers' | 'perSecond'>;

/** Runs one load on a server, and reads the processor time of the server at both ends of the measured time. */
async function measure(server: ChildProcess, job: ClientJob): Promise<Figures> {
  const clients = startProcess('./clients.ts');
  clients.send(job);
  const begun = messageOf(clients);
  clientMessage.parse(await begun);
  const before = processorTimeOf(server);
  const ended = messageOf(clients);
  await new Promise((resolve) => setTimeout(resolve, job.seconds * 1_000));
  const after = processorTimeOf(server);
  const message = clientMessage.parse(await ended);
  if (message.kind !== 'end') throw new Error('the clients began twice');
  const { figures } = message;
  const each = (of: 'all' | 'main') => (after[of] - before[of]) / figures.count;
  return { ...figures, processor: { all: each('all'), main: each('main') } };
}

const CLOSED: Loop = { writers: ['mentee'], perSecond: null };
const CLOSED_MENTORS: Loop = { writers: ['mentor'], perSecond: null };
const OPEN: Loop = { writers: ['mentee', 'mentor'], perSecond: OPEN_LOOP_PER_SECOND };

const load = (loop: Loop) => ({ ...loop, warmUpSeconds: WARM_UP_SECONDS, seconds: SECONDS });

async function measureBare(mongoUri: string) {
  const server = startProcess('./bareServer.ts', { env: { MONGODB_URI: mongoUri } });
  const url = await urlOf(server);
  const pairs = Array.from({ length: CONVERSATIONS }, (_, index) => ({
    conversation: `room-${index}`,
    tokens: null,
  }));
  const closed = await measure(server, { url, pairs, ...load(CLOSED) });
  const open = await measure(server, { url, pairs, ...load(OPEN) });
  server.kill();
  return { closed, open };
}

const counted = z.object({ counts: z.record(z.string(), z.number()) });

/** Commands to the store for each message of a warm conversation, by name and collection, background work of the process included. */
async function countCommands(server: ChildProcess, job: ClientJob, writer: Writer) {
  const clients = startProcess('./clients.ts');
  clients.send({ ...job, writers: [writer], perSecond: null, warmUpSeconds: 2, seconds: COUNTED_SECONDS });
  const ask = async () => {
    server.send('counts');
    return counted.parse(await messageOf(server)).counts;
  };
  clientMessage.parse(await messageOf(clients));
  await ask();
  const ended = messageOf(clients);
  await new Promise((resolve) => setTimeout(resolve, COUNTED_SECONDS * 1_000));
  const counts = await ask();
  const message = clientMessage.parse(await ended);
  const messages = message.kind === 'end' ? message.figures.count : NaN;
  return Object.fromEntries(Object.entries(counts).map(([of, count]) => [of, count / messages]));
}

async function measureKith(folder: string, mongoUri: string, redisUrl: string) {
  const loaded = loadEnvironment({ folder, mongoUri, redisUrl });
  const env = { ...loaded, KITH_ROLES: 'web' };
  const node = asked.profile ? ['--cpu-prof', `--cpu-prof-dir=${asked.profile}`] : [];
  const server = startProcess('../../../server/main.ts', { env, node });
  const url = await urlOf(server);
  const pairs = await openPairs(env, url, CONVERSATIONS);
  const closed = await measure(server, { url, pairs, ...load(CLOSED) });
  const closedMentors = await measure(server, { url, pairs, ...load(CLOSED_MENTORS) });
  const open = await measure(server, { url, pairs, ...load(OPEN) });
  server.kill();
  await new Promise((resolve) => server.once('exit', resolve));
  const monitored = new URL(loaded['MONGODB_URI'] ?? '');
  monitored.searchParams.set('monitorCommands', 'true');
  const counting = startProcess('../../../server/main.ts', {
    env: { ...env, MONGODB_URI: monitored.href },
    node: ['--import', new URL('./delivery/commandCounter.ts', import.meta.url).href],
  });
  const job = { url: await urlOf(counting), pairs, ...load(CLOSED) };
  const commands = {
    mentee: await countCommands(counting, job, 'mentee'),
    mentor: await countCommands(counting, job, 'mentor'),
  };
  counting.kill();
  return { closed, closedMentors, open, commands };
}

const ms = (value: number) => value.toFixed(2);

function row(name: string, { perSecond, ack, screen, processor, held }: Figures): string {
  return (
    `${name.padEnd(26)} ${perSecond.toFixed(0).padStart(5)} /s   ack p50 ${ms(ack.p50)} p95 ${ms(ack.p95)} p99 ${ms(ack.p99)} ms   ` +
    `screen p50 ${ms(screen.p50)} p95 ${ms(screen.p95)} p99 ${ms(screen.p99)} ms   processor ${processor.all.toFixed(3)} ms each ` +
    `(event loop ${processor.main.toFixed(3)})${held > 0 ? `   ${held} held` : ''}`
  );
}

const rows = (commands: Record<string, number>): string =>
  Object.entries(commands)
    .filter(([, count]) => count >= 0.005)
    .sort(([, one], [, other]) => other - one)
    .map(([of, count]) => `${of} ${count.toFixed(2)}`)
    .join(', ');

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await startOwnRedis();
const machine = { cores: availableParallelism(), node: process.version, store: store.kind };
const loadBefore = loadavg()[0];
const bareUri = new URL(store.uri);
bareUri.pathname = '/kith-bare';
const bare = await measureBare(bareUri.href);
const kith = await measureKith(folder, store.uri, redis.url);
const ratios = {
  throughput: kith.closed.perSecond / bare.closed.perSecond,
  processor: kith.closed.processor.all / bare.closed.processor.all,
  p50: kith.open.ack.p50 / bare.open.ack.p50,
};
if (asked.json) {
  console.log(JSON.stringify({ machine, loadBefore, loadAfter: loadavg()[0], bare, kith, ratios }, null, 2));
} else {
  const { cores, node } = machine;
  console.log(
    `${CONVERSATIONS} conversations, ${SECONDS} s each; ${cores} cores, node ${node}, store: ${store.kind}, load before ${loadBefore?.toFixed(1)}`,
  );
  console.log(row('bare, closed loop', bare.closed));
  console.log(row('bare, open loop', bare.open));
  console.log(row('Kith, closed loop, mentees', kith.closed));
  console.log(row('Kith, closed loop, mentors', kith.closedMentors));
  console.log(row('Kith, open loop', kith.open));
  console.log(`store, a mentee's message: ${rows(kith.commands.mentee)}`);
  console.log(`store, a mentor's message: ${rows(kith.commands.mentor)}`);
  console.log(
    `ratios: ${ratios.throughput.toFixed(3)} of the bare throughput, ${ratios.processor.toFixed(1)} × its processor, p50 of the open loop ${ratios.p50.toFixed(1)} ×`,
  );
}
await redis.end();
await store.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
