import { text } from 'node:stream/consumers';
import { BadInput } from './command.ts';
import type { CommandIo, ExitCode } from './command.ts';
import { CLI_COMMANDS } from './commandTable.ts';

/** The list of commands, one a line. */
const usage = (): string =>
  [
    'Usage: kith <group> <verb>',
    '',
    ...Object.entries(CLI_COMMANDS).map(([name, { about }]) => `  ${name.padEnd(18)}${about}`),
  ].join('\n');

/** Runs the command that the arguments of this process name. Bad input is reported in one line. */
export async function runCli(environment: CommandIo['environment']): Promise<ExitCode> {
  const io: CommandIo = {
    args: process.argv.slice(2),
    readInput: () => text(process.stdin),
    print: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
    printNote: (words) => process.stderr.write(`${words}\n`),
    environment,
  };
  const words = io.args.slice(0, 2);
  // Most commands are a group and a verb, a few (`seed`, `screen`) are one word.
  const name = [words.join(' '), ...words.slice(0, 1)].find((candidate) =>
    Object.hasOwn(CLI_COMMANDS, candidate),
  );
  const command = name === undefined ? undefined : CLI_COMMANDS[name];
  if (name === undefined || !command) {
    io.printNote(usage());
    return words[0] === undefined || ['help', '--help'].includes(words[0]) ? 0 : 2;
  }
  try {
    const run = await command.load();
    return await run({ ...io, args: io.args.slice(name.split(' ').length) });
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.printNote(error.message);
    return 2;
  }
}
