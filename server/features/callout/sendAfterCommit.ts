import { afterCommit } from '../../platform/db/index.ts';
import type { CalloutDeps } from './callout.deps.ts';

/** Sends the pages that wait when the running transaction has committed. A failure is logged: the sweep sends them. */
export function sendAfterCommit({ log }: Pick<CalloutDeps, 'log'>, send: () => Promise<void>): void {
  afterCommit(() => {
    send().catch((error: unknown) => log.error({ error }, 'pages not sent; sweep will retry'));
  });
}
