/** What a command is given, so that it can be run without a process. */
export interface CommandIo {
  /** What follows the group and the verb. */
  readonly args: readonly string[];
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** One line of JSON on standard output. */
  readonly print: (value: unknown) => void;
  /** One line for a person on standard error. */
  readonly printNote: (words: string) => void;
  /** Settings of the process, `MONGODB_URI` among them. Asked for only by commands that open the store. */
  readonly environment: () => Promise<Environment>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** 0 done, 1 a check found something wrong, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

export type RunCommand = (io: CommandIo) => Promise<ExitCode>;

/** Input that cannot be used: `where` names the line and the field, `expected` what should be there. Nothing was changed. */
export class BadInput extends Error {
  constructor({ where, expected }: { where: string; expected: string }) {
    super(`${where}: ${expected}; nothing was changed`);
    this.name = 'BadInput';
  }
}
