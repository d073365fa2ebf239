import { setTimeout as pause } from 'node:timers/promises';
import { clientJob, latencyOf } from './job.ts';
import type { ClientFigures, ClientJob } from './job.ts';
import { openLine } from './line.ts';
import type { Line } from './line.ts';

/* The clients of `delivery.ts`, in a process of their own. They are given one job, and end after it. */

const MAX_SCREEN_MS = 10_000;

interface Taken {
  ack: number[];
  screens: Promise<number>[];
  held: number;
}

/** Sends one message; what it took counts from `dueAt` where it falls into the measured time. */
async function sayAndTake(
  line: Line,
  writer: ClientJob['writers'][number],
  dueAt: number,
  taken: Taken | null,
) {
  const { ackAt, screenAt } = await line.say(writer);
  if (!taken) return;
  taken.ack.push(ackAt - dueAt);
  if (screenAt) taken.screens.push(screenAt.then((at) => at - dueAt));
  else taken.held += 1;
}

interface Loop {
  job: ClientJob;
  lines: readonly Line[];
  begin: number;
  end: number;
  taken: Taken;
}

const writerOf = ({ writers }: ClientJob, round: number) => writers[round % writers.length] ?? 'mentee';

async function closedLoop({ job, lines, begin, end, taken }: Loop): Promise<void> {
  const talk = async (line: Line) => {
    for (let round = 0; performance.now() < end; round += 1) {
      const startedAt = performance.now();
      await sayAndTake(line, writerOf(job, round), startedAt, startedAt >= begin ? taken : null);
      await pause(Math.max(0, startedAt + line.atLeastMs - performance.now()));
    }
  };
  await Promise.all(lines.map(talk));
}

async function openLoop({ job, lines, begin, end, taken }: Loop, perSecond: number): Promise<void> {
  const startedAt = performance.now();
  const sent: Promise<void>[] = [];
  for (let count = 0; ; count += 1) {
    const dueAt = startedAt + (count * 1_000) / perSecond;
    if (dueAt >= end) break;
    if (dueAt > performance.now()) await pause(dueAt - performance.now());
    const line = lines[count % lines.length];
    const writer = writerOf(job, Math.floor(count / lines.length));
    if (line) sent.push(sayAndTake(line, writer, dueAt, dueAt >= begin ? taken : null));
  }
  await Promise.all(sent);
}

async function run(job: ClientJob): Promise<ClientFigures> {
  const lines: Line[] = [];
  for (const pair of job.pairs) lines.push(await openLine(job.url, pair));
  const begin = performance.now() + job.warmUpSeconds * 1_000;
  const loop = {
    job,
    lines,
    begin,
    end: begin + job.seconds * 1_000,
    taken: { ack: [], screens: [], held: 0 },
  };
  setTimeout(() => process.send?.({ kind: 'begin' }), job.warmUpSeconds * 1_000);
  await (job.perSecond === null ? closedLoop(loop) : openLoop(loop, job.perSecond));
  const figures = await figuresOf(loop.taken, job.seconds);
  for (const line of lines) line.close();
  return figures;
}

async function figuresOf({ ack, screens, held }: Taken, seconds: number): Promise<ClientFigures> {
  const missing = pause(MAX_SCREEN_MS).then(() => {
    throw new Error('a message did not reach the other side');
  });
  const arrived = await Promise.race([Promise.all(screens), missing]);
  return {
    count: ack.length,
    perSecond: ack.length / seconds,
    ack: latencyOf(ack),
    screen: latencyOf(arrived),
    held,
  };
}

process.once('message', (message) => {
  run(clientJob.parse(message)).then(
    (figures) => process.send?.({ kind: 'end', figures }, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
