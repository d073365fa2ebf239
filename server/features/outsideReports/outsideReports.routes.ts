import {
  outsideReportStatusEndpoint,
  reportFromOutsideEndpoint,
} from '../../../shared/contracts/outsideReports.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { reportFromOutside } from './commands/reportFromOutside.ts';
import type { statusOfReport } from './queries/statusOfReport.ts';

interface RoutesInput {
  reportFromOutside: ReturnType<typeof reportFromOutside>;
  statusOfReport: ReturnType<typeof statusOfReport>;
}

export function outsideReportsRoutes({ reportFromOutside: report, statusOfReport: status }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(reportFromOutsideEndpoint, ({ body, request: { visitor } }) =>
      report({ ...body, visitor }),
    );
    routes.handle(outsideReportStatusEndpoint, ({ body }) => status(body.reference));
  };
}
