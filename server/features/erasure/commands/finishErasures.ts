import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import type { ErasureDeps } from '../erasure.deps.ts';
import { eraseData } from './eraseData.ts';

/**
 * A pass from this age on finds what requests wrote that were under way when the account was closed, and processes that had a destroyed
 * data key or the conversation in a cache, for five minutes at most.
 */
const LAST_PASS_MS = 15 * MINUTE_MS;

/** The sweep of erasures: one more pass over each that is not done. It is done when a late pass kept nothing. */
export function finishErasures(deps: ErasureDeps) {
  const { clock, erasures, log } = deps;
  const erase = eraseData(deps);
  return async (): Promise<void> => {
    for (const { _id, accountId, at } of await erasures.listBegun()) {
      const isLate = clock.now().getTime() - at.getTime() >= LAST_PASS_MS;
      try {
        const { kept } = await erase(accountId);
        if (isLate && !kept) await erasures.finish({ _id, doneAt: clock.now() });
      } catch (error) {
        log.error({ account: log.ref('account', accountId), error }, 'erasure failed; sweep will retry');
      }
    }
  };
}
