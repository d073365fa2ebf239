import type { CheckResult } from './reputation.ports.ts';

/** Words that somebody at the desk has to read: a worry, what is never let pass, and what could not be checked (R13). */
export function needsReader({ opensCase, errored, risk }: CheckResult): boolean {
  return opensCase || errored || risk !== 'none';
}
