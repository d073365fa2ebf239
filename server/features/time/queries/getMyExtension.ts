import type { ExtensionOffer } from '../../../../shared/contracts/extensions.ts';
import { extensionScope, presentExtension } from '../extension.presenter.ts';
import type { TimeDeps } from '../time.deps.ts';

/** The offer of minutes that waits for a mentor's answer. */
export function getMyExtension({ clock, extensions, sealer }: TimeDeps) {
  return async (mentorId: string): Promise<{ offer: ExtensionOffer | null }> => {
    const waiting = await extensions.findWaiting({ mentorId, now: clock.now() });
    if (!waiting) return { offer: null };
    const reason = await sealer.open({ ...extensionScope(waiting), sealed: waiting.reason });
    return { offer: presentExtension(waiting, reason) };
  };
}
