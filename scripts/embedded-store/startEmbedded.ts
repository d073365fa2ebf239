import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ChildProcess } from 'node:child_process';
import type { EmbeddedStoreOptions } from './embeddedStore.ts';

const answerSchema = z.union([
  z.strictObject({ uri: z.string(), joined: z.boolean() }),
  z.strictObject({ error: z.string() }),
]);

export interface StartedStore {
  readonly uri: string;
  /** True when another process serves this data folder already. */
  readonly joined: boolean;
  /** The child's process id, for tests that kill it. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

export type StartOptions = Pick<
  EmbeddedStoreOptions,
  'dataDir' | 'appendOnly' | 'sync' | 'compactAtBytes'
> & {
  /** Called when the child exits before `stop`, with its exit code. */
  readonly onUnexpectedEnd?: (code: number | null) => void;
};

/**
 * Starts the embedded store in a child process that exits when this process does.
 * @throws {Error} with the child's reason when it cannot start.
 */
export async function startEmbedded(options: StartOptions): Promise<StartedStore> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(isSource ? './main.ts' : './main.js', import.meta.url));
  const loader = isSource ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  const child = fork(file, [], { execArgv: loader, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { onUnexpectedEnd, ...forChild } = options;
  child.send(forChild);
  const answer = await firstAnswer(child);
  if ('error' in answer) throw new Error(answer.error);
  let stopping = false;
  child.once('exit', (code) => {
    if (!stopping && !answer.joined) onUnexpectedEnd?.(code);
  });
  return {
    ...answer,
    pid: child.pid,
    stop: () => {
      stopping = true;
      return ended(child);
    },
  };
}

function firstAnswer(child: ChildProcess): Promise<z.infer<typeof answerSchema>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(answerSchema.parse(message)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the embedded store ended at once (code ${code})`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    if (child.connected) child.send('stop');
  });
}
