import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs Node with these arguments and this standard input, in this environment unless another is given. */
export async function runNode(
  args: readonly string[],
  input: string,
  environment: Readonly<Record<string, string>> = {},
) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
  child.stdin.end(input);
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
}
