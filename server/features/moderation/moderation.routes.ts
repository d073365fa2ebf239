import { prepareCasePackEndpoint } from '../../../shared/contracts/casePack.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import {
  claimCaseEndpoint,
  decideCaseEndpoint,
  getCaseEndpoint,
  listCaseTextsEndpoint,
  readInCaseEndpoint,
  takeOverCaseEndpoint,
  unclaimCaseEndpoint,
} from '../../../shared/contracts/moderation.ts';
import { listMyReportsEndpoint, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { countSampleReadsEndpoint } from '../../../shared/contracts/sampleReads.ts';
import { appealDecisionEndpoint, listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import { getTransparencyEndpoint } from '../../../shared/contracts/transparency.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { appealDecision } from './commands/appealDecision.ts';
import type { claimCase } from './commands/claimCase.ts';
import type { decideCase } from './commands/decideCase.ts';
import type { prepareCasePack } from './commands/prepareCasePack.ts';
import type { readInCase } from './commands/readInCase.ts';
import type { reportMessage } from './commands/reportMessage.ts';
import type { takeOverCase } from './commands/takeOverCase.ts';
import type { unclaimCase } from './commands/unclaimCase.ts';
import type { countSampleReads } from './queries/countSampleReads.ts';
import type { getCase } from './queries/getCase.ts';
import type { getTransparency } from './queries/getTransparency.ts';
import type { listCases } from './queries/listCases.ts';
import type { listCaseTexts } from './queries/listCaseTexts.ts';
import type { listMyAppeals } from './queries/listMyAppeals.ts';
import type { listMyReports } from './queries/listMyReports.ts';

interface RoutesInput {
  commands: {
    appealDecision: ReturnType<typeof appealDecision>;
    claimCase: ReturnType<typeof claimCase>;
    decideCase: ReturnType<typeof decideCase>;
    prepareCasePack: ReturnType<typeof prepareCasePack>;
    readInCase: ReturnType<typeof readInCase>;
    reportMessage: ReturnType<typeof reportMessage>;
    takeOverCase: ReturnType<typeof takeOverCase>;
    unclaimCase: ReturnType<typeof unclaimCase>;
  };
  queries: {
    countSampleReads: ReturnType<typeof countSampleReads>;
    getCase: ReturnType<typeof getCase>;
    getTransparency: ReturnType<typeof getTransparency>;
    listCases: ReturnType<typeof listCases>;
    listCaseTexts: ReturnType<typeof listCaseTexts>;
    listMyAppeals: ReturnType<typeof listMyAppeals>;
    listMyReports: ReturnType<typeof listMyReports>;
  };
}

export function moderationRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(listCasesEndpoint, ({ actor, query }) => queries.listCases({ actor, ...query }));
    routes.handle(getTransparencyEndpoint, () => queries.getTransparency());
    routes.handle(getCaseEndpoint, ({ actor, params: { id } }) => queries.getCase({ id, actor }));
    routes.handle(countSampleReadsEndpoint, ({ actor, params: { id } }) =>
      queries.countSampleReads({ id, actor }),
    );
    routes.handle(listCaseTextsEndpoint, ({ actor, params: { id }, query }) =>
      queries.listCaseTexts({ id, actor, ...query }),
    );
    routes.handle(claimCaseEndpoint, ({ actor, params: { id }, body }) =>
      commands.claimCase({ id, actor, ...body }),
    );
    routes.handle(takeOverCaseEndpoint, ({ actor, params: { id }, body }) =>
      commands.takeOverCase({ id, actor, ...body }),
    );
    routes.handle(unclaimCaseEndpoint, ({ actor, params: { id } }) => commands.unclaimCase({ id, actor }));
    routes.handle(readInCaseEndpoint, ({ actor, params: { id }, body }) =>
      commands.readInCase({ id, actor, what: body, reason: body.reason }),
    );
    routes.handle(prepareCasePackEndpoint, ({ actor, params: { id }, body }) =>
      commands.prepareCasePack({ id, actor, ...body }),
    );
    routes.handle(decideCaseEndpoint, ({ actor, params: { id }, body }) =>
      commands.decideCase({ id, actor, ...body }),
    );
    routes.handle(appealDecisionEndpoint, ({ actor, body }) => commands.appealDecision({ actor, ...body }));
    routes.handle(listMyAppealsEndpoint, ({ actor }) => queries.listMyAppeals({ actor }));
    routes.handle(reportMessageEndpoint, ({ actor, body }) => commands.reportMessage({ actor, ...body }));
    routes.handle(listMyReportsEndpoint, ({ actor, query }) => queries.listMyReports({ actor, ...query }));
  };
}
