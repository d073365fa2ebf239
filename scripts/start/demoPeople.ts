import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { z } from 'zod';

const signIn = z.object({
  /** The role of this person, in a few words. */
  who: z.string(),
  signInName: z.string(),
  passphrase: z.string(),
  /** Staff and mentors. Valid for half a minute; `kith staff code` prints the next. */
  oneTimeCode: z.string().nullish(),
});
export type SignIn = z.infer<typeof signIn>;

/** Runs `kith seed`, which fills an empty database and leaves any other unchanged; it prints one person per line. */
export async function readDemoSignIns(environment: NodeJS.ProcessEnv): Promise<SignIn[]> {
  const cli = join('server', 'cli', 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'seed'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = await text(child.stdout);
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== 0) throw new Error('The demo people could not be made; see the errors above.');
  const lines = output.split('\n').filter((line) => line !== '');
  return lines.map((line) => signIn.parse(JSON.parse(line)));
}

/** Columns padded to fit a terminal. */
export function tableOf(signIns: readonly SignIn[]): string {
  const head = ['Who', 'Sign-in name', 'Passphrase', 'Code'];
  const rows = [head, ...signIns.map((s) => [s.who, s.signInName, s.passphrase, s.oneTimeCode ?? ''])];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `  ${line(row)}`).join('\n');
}
