/** Input and output of a command, so that tests can run it without a process. */
export interface CommandIo {
  /** Arguments after the group and the verb. */
  readonly args: readonly string[];
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Prints one line of JSON on standard output. */
  readonly print: (value: unknown) => void;
  /** Prints one line for a person on standard error. */
  readonly printNote: (words: string) => void;
  /** Settings of the process, `MONGODB_URI` among them. Asked for only by commands that open the store. */
  readonly environment: () => Promise<Environment>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** 0 success, 1 a failed verification, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

export type RunCommand = (io: CommandIo) => Promise<ExitCode>;

/** Unusable input, before anything was changed: `where` names the line and field, `expected` what belongs there. */
export class BadInput extends Error {
  constructor({ where, expected }: { where: string; expected: string }) {
    super(`${where}: ${expected}; nothing was changed`);
    this.name = 'BadInput';
  }
}
