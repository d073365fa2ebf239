import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { serverArguments } from './serverArguments.ts';
import { createTestClock } from './testClock.ts';
import type { TestClock } from './testClock.ts';
import { createTestEnvironment } from './testEnvironment.ts';
import type { TestEnvironment } from './testEnvironment.ts';

const START_MS = 60_000;
const readyMessage = z.object({ ready: z.literal(true), address: z.object({ port: z.number() }).nullable() });

/** `server/main.ts` in a process of its own, that can be killed and started again on the same stores and port. */
export interface ServerProcess {
  origin: string;
  clock: TestClock;
  environment: TestEnvironment;
  /** Everything it wrote to standard output and error. */
  output(): string;
  /** No time to say goodbye. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
  restart(): Promise<void>;
}

export async function startServerProcess(
  overrides: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const environment = createTestEnvironment(overrides);
  const clock = createTestClock(environment['KITH_CLOCK_FILE'] ?? '');
  const output: string[] = [];
  let child = start(environment, output);
  const port = await ready(child, output);
  environment['PORT'] = String(port);

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  }

  return {
    origin: `http://127.0.0.1:${port}`,
    clock,
    environment,
    output: () => output.join(''),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async restart() {
      child = start(environment, output);
      await ready(child, output);
    },
  };
}

function start(environment: TestEnvironment, output: string[]): ChildProcess {
  const child = spawn(process.execPath, serverArguments('server/main.ts'), {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  return child;
}

/** Resolves to the port once it listens; 0 for a process without the web role. */
function ready(child: ChildProcess, output: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the server process ${why}:\n${output.join('')}`));
    const timer = setTimeout(() => fail(`was not ready within ${START_MS} ms`), START_MS);
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.on('message', (message) => {
      const parsed = readyMessage.safeParse(message);
      if (!parsed.success) return;
      clearTimeout(timer);
      resolve(parsed.data.address?.port ?? 0);
    });
  });
}
