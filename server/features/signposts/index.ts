import { listSignpostsEndpoint } from '../../../shared/contracts/moderation.ts';
import { SIGNPOSTS } from '../../../shared/domain/signposts/signposts.data.ts';
import type { FeatureModule } from '../../platform/feature.ts';

/** The hours in which staff read cases; the help page says that none do at other times. */
const STAFF_HOURS = 'every day from 4 pm to 10 pm';

/** Places that help, readable without signing in (R17). */
export function createSignpostsFeature(): { module: FeatureModule } {
  return {
    module: {
      name: 'signposts',
      routes: (routes) =>
        routes.handle(listSignpostsEndpoint, async () => ({
          signposts: SIGNPOSTS.map((signpost) => ({ ...signpost, ageBands: [...signpost.ageBands] })),
          staffHours: STAFF_HOURS,
        })),
    },
  };
}
