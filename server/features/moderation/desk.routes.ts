import {
  beAtDeskEndpoint,
  closeAuthorityReportEndpoint,
  decideTogetherEndpoint,
  endDebriefEndpoint,
  listAgreementEndpoint,
  listRelatedCasesEndpoint,
  raiseRiskEndpoint,
  recordCallEndpoint,
  saveDeskSettingsEndpoint,
  takeBreakEndpoint,
  widenCaseEndpoint,
} from '../../../shared/contracts/desk.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { beAtDesk } from './commands/beAtDesk.ts';
import type { closeAuthorityReport } from './commands/closeAuthorityReport.ts';
import type { decideTogether } from './commands/decideTogether.ts';
import type { endDebrief } from './commands/endDebrief.ts';
import type { raiseRisk } from './commands/raiseRisk.ts';
import type { recordCall } from './commands/recordCall.ts';
import type { saveDeskSettings } from './commands/saveDeskSettings.ts';
import type { takeBreak } from './commands/takeBreak.ts';
import type { widenCase } from './commands/widenCase.ts';
import type { listAgreement } from './queries/listAgreement.ts';
import type { listRelatedCases } from './queries/listRelatedCases.ts';

interface RoutesInput {
  commands: {
    beAtDesk: ReturnType<typeof beAtDesk>;
    closeAuthorityReport: ReturnType<typeof closeAuthorityReport>;
    decideTogether: ReturnType<typeof decideTogether>;
    endDebrief: ReturnType<typeof endDebrief>;
    raiseRisk: ReturnType<typeof raiseRisk>;
    recordCall: ReturnType<typeof recordCall>;
    saveDeskSettings: ReturnType<typeof saveDeskSettings>;
    takeBreak: ReturnType<typeof takeBreak>;
    widenCase: ReturnType<typeof widenCase>;
  };
  queries: {
    listAgreement: ReturnType<typeof listAgreement>;
    listRelatedCases: ReturnType<typeof listRelatedCases>;
  };
}

const DONE = { done: true } as const;

/** The desk of one member of staff: what waits, who is there, breaks, and cases that belong together. */
export function deskRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(beAtDeskEndpoint, ({ actor }) => commands.beAtDesk({ actor }));
    routes.handle(saveDeskSettingsEndpoint, async ({ actor, body }) => {
      await commands.saveDeskSettings({ actor, ...body });
      return DONE;
    });
    routes.handle(takeBreakEndpoint, async ({ actor }) => {
      await commands.takeBreak({ actor });
      return DONE;
    });
    routes.handle(endDebriefEndpoint, async ({ actor, params: { id } }) => {
      await commands.endDebrief({ caseId: id, actor });
      return DONE;
    });
    routes.handle(listRelatedCasesEndpoint, ({ actor, params: { id } }) =>
      queries.listRelatedCases({ id, actor }),
    );
    routes.handle(listAgreementEndpoint, () => queries.listAgreement());
    routes.handle(closeAuthorityReportEndpoint, ({ actor, params: { id }, body }) =>
      commands.closeAuthorityReport({ id, actor, ...body }),
    );
    routes.handle(raiseRiskEndpoint, ({ actor, params: { id }, body }) =>
      commands.raiseRisk({ id, actor, ...body }),
    );
    routes.handle(recordCallEndpoint, ({ actor, params: { id }, body }) =>
      commands.recordCall({ id, actor, ...body }),
    );
    routes.handle(widenCaseEndpoint, ({ actor, params: { id }, body }) =>
      commands.widenCase({ id, actor, ...body }),
    );
    routes.handle(decideTogetherEndpoint, ({ actor, body }) => commands.decideTogether({ actor, ...body }));
  };
}
