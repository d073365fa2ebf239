import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import { SIGNPOSTS } from '../../../shared/domain/signposts/signposts.data.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { presentTeamTimes } from './signposts.presenter.ts';
import type { SignpostsRotaPort } from './signposts.ports.ts';

/** Places that help, and when staff are there; readable without signing in (R17). */
export function createSignpostsFeature({ rota }: { rota: SignpostsRotaPort }): { module: FeatureModule } {
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
          ...presentTeamTimes(await rota.teamTimes()),
        })),
    },
  };
}
