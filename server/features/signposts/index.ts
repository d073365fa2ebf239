import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import { SIGNPOSTS } from '../../../shared/domain/signposts/signposts.data.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { staffHoursInWords, staffShiftsFrom } from './staffHours.ts';

/** Places that help, and when staff are there; readable without signing in (R17). */
export function createSignpostsFeature({ platform: { clock } }: { platform: { clock: Clock } }): {
  module: FeatureModule;
} {
  return {
    module: {
      name: 'signposts',
      routes: (routes) =>
        routes.handle(listSignpostsEndpoint, async () => ({
          signposts: SIGNPOSTS.map((signpost) => ({
            ...signpost,
            ageBands: [...signpost.ageBands],
            nations: [...signpost.nations],
          })),
          staffHours: staffHoursInWords(),
          staffShifts: staffShiftsFrom(clock.now()),
        })),
    },
  };
}
