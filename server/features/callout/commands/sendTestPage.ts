import type { Actor } from '../../../../shared/contracts/actor.ts';
import { newId } from '../../../platform/crypto/index.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { deskNamesOf } from '../deskNames.ts';
import type { PageResult } from '../pageChannel.ts';

/**
 * Sends a page to the person who asks, once over every channel.
 * @returns the outcome of each channel
 */
export function sendTestPage(deps: CalloutDeps) {
  return async ({ actor: { accountId } }: { actor: Actor }): Promise<PageResult[]> => {
    const deskName = (await deskNamesOf(deps, [accountId]))(accountId);
    return deps.sendPage({ pageId: newId(), accountId, kind: 'testPage', deskName, path: '/desk/rota' });
  };
}
