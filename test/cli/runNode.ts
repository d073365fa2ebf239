import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs Node with these arguments and this standard input. */
export const runNode = async (args: readonly string[], input: string) => {
  const child = spawn(process.execPath, args);
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
};
