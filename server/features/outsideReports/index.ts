import { hkdfSync } from 'node:crypto';
import { keyedHash, plainSpokenCode } from '../../platform/crypto/index.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { reportFromOutside } from './commands/reportFromOutside.ts';
import { createOutsideReportRepository } from './outsideReport.repository.ts';
import type { OutsideReportsDeps } from './outsideReports.deps.ts';
import type { OutsideReportsPorts } from './outsideReports.ports.ts';
import { outsideReportsRoutes } from './outsideReports.routes.ts';
import { statusOfReport } from './queries/statusOfReport.ts';

/** Reports and complaints of people without an account (R24, R26). */
export function createOutsideReportsFeature({
  platform: { clock, config, limiter },
  ...ports
}: { platform: Platform } & OutsideReportsPorts) {
  const key = Buffer.from(hkdfSync('sha256', config.keys.name, '', 'kith outside report reference', 32));
  const deps: OutsideReportsDeps = {
    clock,
    limiter,
    ...ports,
    reports: createOutsideReportRepository(),
    hashReference: (reference) => keyedHash({ key, text: plainSpokenCode(reference) }),
  };
  const module: FeatureModule = {
    name: 'outsideReports',
    routes: outsideReportsRoutes({
      reportFromOutside: reportFromOutside(deps),
      statusOfReport: statusOfReport(deps),
    }),
  };
  return { module };
}
