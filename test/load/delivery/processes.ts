import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const TICKS_PER_SECOND = 100;
const readyMessage = z.object({ ready: z.literal(true), address: z.object({ port: z.number() }) });

interface StartOptions {
  env?: Readonly<Record<string, string>>;
  /** Further options of Node. */
  node?: readonly string[];
}

/** Starts a TypeScript file of this folder, or of another by a relative path, in a process of its own. */
export function startProcess(path: string, { env = {}, node = [] }: StartOptions = {}): ChildProcess {
  return fork(fileURLToPath(new URL(path, import.meta.url)), {
    execArgv: ['--import', 'tsx', ...node],
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The next message of the process. @throws {Error} when it ends before */
export function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a process ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

/** Resolves to the address of a server once it listens. */
export async function urlOf(child: ChildProcess): Promise<string> {
  return `http://127.0.0.1:${readyMessage.parse(await messageOf(child)).address.port}`;
}

/** Processor time so far in milliseconds (proc(5), `stat`). */
export interface ProcessorTime {
  /** All threads of the process. */
  all: number;
  /** The thread of its event loop. */
  main: number;
}

export function processorTimeOf({ pid }: ChildProcess): ProcessorTime {
  return { all: processorMs(`/proc/${pid}/stat`), main: processorMs(`/proc/${pid}/task/${pid}/stat`) };
}

function processorMs(file: string): number {
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}
