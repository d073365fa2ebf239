import type { CommandIo, ExitCode } from './command.ts';

interface AuditOutcome {
  damaged: readonly unknown[];
  /** What was looked at, by the name under which it is printed. */
  counts: Readonly<Record<string, number>>;
  /** A line for a person: nothing is damaged, or what to do. */
  words: { sound: string; damaged: string };
}

/** Prints each damaged one on a line, then the counts. @returns 1 when one is damaged */
export function printAudit(
  { print, printNote }: Pick<CommandIo, 'print' | 'printNote'>,
  { damaged, counts, words }: AuditOutcome,
): ExitCode {
  for (const finding of damaged) print(finding);
  print({ ...counts, damaged: damaged.length });
  printNote(damaged.length === 0 ? words.sound : words.damaged);
  return damaged.length === 0 ? 0 : 1;
}
