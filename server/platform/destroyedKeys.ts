import { z } from 'zod';
import type { Sealer } from './crypto/index.ts';
import { hint } from './realtime/index.ts';
import type { Hints } from './realtime/index.ts';

/** Data keys that another process destroyed. */
const keysDestroyedHint = hint({
  name: 'keysDestroyed',
  payload: z.strictObject({ scopes: z.array(z.string()) }),
});

/** The sealer, with the caches of the other processes emptied of each key that it destroys; without the hint they hold it for five minutes. */
export function shareDestroyedKeys(sealer: Sealer, hints: Hints): Sealer {
  hints.on(keysDestroyedHint, ({ scopes }) => {
    sealer.forgetKeys(scopes);
  });
  return {
    ...sealer,
    async destroyKeys(scopes) {
      await sealer.destroyKeys(scopes);
      hints.publish(keysDestroyedHint, { scopes: [...scopes] });
    },
  };
}
