import type { CheckResult } from './reputation.ports.ts';

/** Whether a person has to read the words: they signal a risk, are never let pass, or could not be checked (R13). */
export function needsReader({ opensCase, errored, risk }: CheckResult): boolean {
  return opensCase || errored || risk !== 'none';
}
