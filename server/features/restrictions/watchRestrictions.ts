import { restrictionsChangedPush } from '../../../shared/contracts/restrictions.ts';
import { SECOND_MS } from '../../../shared/domain/units.ts';
import type { RestrictionsDeps } from './restrictions.deps.ts';

const EVERY_MS = 600;
/** How far back a poll looks: a restriction is visible when its transaction commits, and clocks of processes differ. */
const LATE_MS = 10 * SECOND_MS;

/**
 * Polls for restrictions that began or ended, in a process that holds sockets: one query of an index that is nearly always empty. So a
 * restriction that another process stored reaches the sockets of this one within a second, also without Redis.
 */
export function watchRestrictions(deps: RestrictionsDeps) {
  const { clock, conversations, log, realtime, restrictions } = deps;
  let pushedKeys: ReadonlySet<string> = new Set();

  /** Pushes to the sockets of this process what has changed and was not pushed by the polls before. */
  async function poll(): Promise<void> {
    const changed = await restrictions.listChangedSince(new Date(clock.now().getTime() - LATE_MS));
    const keyOf = ({ _id, endedAt }: (typeof changed)[number]) => `${_id} ${endedAt?.getTime() ?? ''}`;
    const isNew = changed.filter((one) => !pushedKeys.has(keyOf(one)));
    pushedKeys = new Set(changed.map(keyOf));
    if (isNew.length === 0) return;
    conversations.pushMissed();
    for (const { accountId } of isNew) realtime.toAccountHere(accountId, restrictionsChangedPush, {});
  }

  return (): void => {
    let isPolling = false;
    setInterval(() => {
      if (isPolling) return;
      isPolling = true;
      poll()
        .catch((error: unknown) => log.warn({ error }, 'polling of restrictions failed'))
        .finally(() => (isPolling = false));
    }, EVERY_MS).unref();
  };
}
