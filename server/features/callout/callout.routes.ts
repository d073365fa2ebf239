import {
  acknowledgeCaseEndpoint,
  addShiftsEndpoint,
  changeShiftEndpoint,
  getCalloutEndpoint,
  getCaseClockEndpoint,
  getRotaEndpoint,
  listBreachesEndpoint,
  removeShiftEndpoint,
  sendTestPageEndpoint,
} from '../../../shared/contracts/callout.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { acknowledgeCase } from './commands/acknowledgeCase.ts';
import type { addShifts } from './commands/addShifts.ts';
import type { changeShift } from './commands/changeShift.ts';
import type { removeShift } from './commands/removeShift.ts';
import type { sendTestPage } from './commands/sendTestPage.ts';
import type { getCallout } from './queries/getCallout.ts';
import type { getCaseClock } from './queries/getCaseClock.ts';
import type { getRota } from './queries/getRota.ts';
import type { listBreaches } from './queries/listBreaches.ts';

interface RoutesInput {
  commands: {
    acknowledgeCase: ReturnType<typeof acknowledgeCase>;
    addShifts: ReturnType<typeof addShifts>;
    changeShift: ReturnType<typeof changeShift>;
    removeShift: ReturnType<typeof removeShift>;
    sendTestPage: ReturnType<typeof sendTestPage>;
  };
  queries: {
    getCallout: ReturnType<typeof getCallout>;
    getCaseClock: ReturnType<typeof getCaseClock>;
    getRota: ReturnType<typeof getRota>;
    listBreaches: ReturnType<typeof listBreaches>;
  };
}

export function calloutRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(getCalloutEndpoint, ({ actor }) => queries.getCallout({ actor }));
    routes.handle(getCaseClockEndpoint, ({ actor, params: { id } }) => queries.getCaseClock({ id, actor }));
    routes.handle(acknowledgeCaseEndpoint, ({ actor, params: { id } }) =>
      commands.acknowledgeCase({ id, actor }),
    );
    routes.handle(listBreachesEndpoint, ({ query }) => queries.listBreaches(query));
    routes.handle(sendTestPageEndpoint, async ({ actor }) => ({
      results: await commands.sendTestPage({ actor }),
    }));
    routes.handle(getRotaEndpoint, () => queries.getRota());
    routes.handle(addShiftsEndpoint, async ({ actor, body }) => {
      await commands.addShifts({ actor, ...body });
      return queries.getRota();
    });
    routes.handle(changeShiftEndpoint, async ({ actor, params: { id }, body }) => {
      await commands.changeShift({ id, actor, ...body });
      return queries.getRota();
    });
    routes.handle(removeShiftEndpoint, async ({ actor, params: { id } }) => {
      await commands.removeShift({ id, actor });
      return queries.getRota();
    });
  };
}
