import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { defineWorker } from '../../platform/queue/index.ts';
import type { CalloutDeps } from './callout.deps.ts';
import { calloutQueue } from './callout.jobs.ts';
import type { CalloutPorts } from './callout.ports.ts';
import { calloutRoutes } from './callout.routes.ts';
import { createCaseClockRepository } from './caseClock.repository.ts';
import { acknowledgeByClaim } from './commands/acknowledgeByClaim.ts';
import { acknowledgeCase } from './commands/acknowledgeCase.ts';
import { addShifts } from './commands/addShifts.ts';
import { changeShift } from './commands/changeShift.ts';
import { escalateClock } from './commands/escalateClock.ts';
import { fireDueSteps } from './commands/fireDueSteps.ts';
import { noteClaimEnd } from './commands/noteClaimEnd.ts';
import { pageOnCall } from './commands/pageOnCall.ts';
import { pageOverdueReferral } from './commands/pageOverdueReferral.ts';
import { pageOverdueTask } from './commands/pageOverdueTask.ts';
import { removeShift } from './commands/removeShift.ts';
import { sendPages } from './commands/sendPages.ts';
import { sendTestPage } from './commands/sendTestPage.ts';
import { startClock } from './commands/startClock.ts';
import { stopClock } from './commands/stopClock.ts';
import { createFiredStepRepository } from './firedStep.repository.ts';
import { createPageRepository } from './page.repository.ts';
import { createPageChannel } from './pageChannel.ts';
import { getCallout } from './queries/getCallout.ts';
import { getCaseClock } from './queries/getCaseClock.ts';
import { getRota } from './queries/getRota.ts';
import { listBreaches } from './queries/listBreaches.ts';
import { teamTimes } from './queries/teamTimes.ts';
import { createRotaShiftRepository } from './rotaShift.repository.ts';
import { createStaffIds } from './staffIds.ts';
import { createWebhook } from './webhook.ts';

export type { CalloutChannelsPort } from './callout.ports.ts';
export type CalloutFeature = ReturnType<typeof createCalloutFeature>;

/** How staff are called to a case: the clocks (R18), the rota, and the pages. */
export function createCalloutFeature({ platform, ...ports }: { platform: Platform } & CalloutPorts) {
  const { clock, config, log, queues, realtime } = platform;
  const { channels, ...others } = ports;
  const sendWebhook = createWebhook({ config, clock, log });
  const deps: CalloutDeps = {
    clock,
    log,
    queues,
    realtime,
    ...others,
    clocks: createCaseClockRepository(),
    steps: createFiredStepRepository(),
    pages: createPageRepository(),
    shifts: createRotaShiftRepository(),
    staffIds: createStaffIds(config.keys.cursor),
    sendPage: createPageChannel({ channels, sendWebhook, log }),
  };
  const commands = {
    acknowledgeCase: acknowledgeCase(deps),
    addShifts: addShifts(deps),
    changeShift: changeShift(deps),
    removeShift: removeShift(deps),
    sendTestPage: sendTestPage(deps),
  };
  const queries = {
    getCallout: getCallout(deps),
    getCaseClock: getCaseClock(deps),
    getRota: getRota(deps),
    listBreaches: listBreaches(deps),
  };
  const send = sendPages(deps);
  const fire = fireDueSteps(deps, send);
  const module: FeatureModule = {
    name: 'callout',
    routes: calloutRoutes({ commands, queries }),
    workers: [defineWorker(calloutQueue, { due: fire })],
    sweeps: [
      { name: 'callout.fireDueSteps', everySeconds: 5, run: fire },
      { name: 'callout.sendPages', everySeconds: 5, run: send },
    ],
  };
  return {
    module,
    startClock: startClock(deps),
    escalateClock: escalateClock(deps),
    stopClock: stopClock(deps),
    acknowledgeByClaim: acknowledgeByClaim(deps),
    noteClaimEnd: noteClaimEnd(deps),
    pageOnCall: pageOnCall(deps, send),
    pageOverdueReferral: pageOverdueReferral(deps, send),
    pageOverdueTask: pageOverdueTask(deps, send),
    teamTimes: teamTimes(deps),
    addShifts: commands.addShifts,
    /** Public ids of members of staff, for the rota. */
    staffIds: deps.staffIds,
  };
}
