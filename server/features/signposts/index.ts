import { listSignposts } from '../../../shared/contracts/moderation.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { SIGNPOSTS, STAFF_HOURS } from './signposts.data.ts';

/** Where help is: open to everybody, signed in or not (R17). */
export function createSignpostsFeature(): { module: FeatureModule } {
  return {
    module: {
      name: 'signposts',
      routes: (routes) =>
        routes.handle(listSignposts, async () => ({ signposts: [...SIGNPOSTS], staffHours: STAFF_HOURS })),
    },
  };
}
