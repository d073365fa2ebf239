import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { getTransparencyEndpoint } from '../../../../shared/contracts/transparency.ts';
import { CASE_KINDS, DECISION_ACTIONS } from '../../../../shared/domain/moderation/decisions.ts';
import { wholeQuarters } from '../../../../shared/domain/transparency/quarters.ts';
import type { Quarter } from '../../../../shared/domain/transparency/quarters.ts';
import { suppress } from '../../../../shared/domain/transparency/suppress.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

type Report = AnswerOf<typeof getTransparencyEndpoint>;

const MAX_QUARTERS = 12;

type TransparencyDeps = Pick<ModerationDeps, 'caseLog' | 'clock'>;

/** What the safety team did, counted from the log of cases. The answer of a day is cached, because anyone may ask for it. */
export function getTransparency(deps: TransparencyDeps) {
  let cached: { day: string; report: Promise<Report> } | undefined;
  return (): Promise<Report> => {
    const day = deps.clock.now().toISOString().slice(0, 10);
    if (cached?.day === day) return cached.report;
    const report = compose(deps);
    cached = { day, report };
    // A failed count is not cached: the next request counts again.
    report.catch(() => {
      if (cached?.report === report) cached = undefined;
    });
    return report;
  };
}

/** The report over whole quarters, from the first case on. */
async function compose(deps: TransparencyDeps): Promise<Report> {
  const first = await deps.caseLog.findFirstOpenedAt();
  if (!first) return { quarters: [] };
  const quarters: Report['quarters'] = [];
  for (const quarter of wholeQuarters(first, deps.clock.now(), MAX_QUARTERS))
    quarters.push(await composeQuarter(deps, quarter));
  return { quarters };
}

/** The counts of one quarter; small ones are withheld. */
async function composeQuarter({ caseLog }: TransparencyDeps, { name, ...span }: Quarter) {
  const kinds = await caseLog.listKindsOpened(span);
  const actions = await caseLog.listActionsDecided(span);
  return {
    name,
    opened: suppress(countsOf(CASE_KINDS, kinds)),
    decided: suppress(countsOf(DECISION_ACTIONS, actions)),
  };
}

function countsOf<K extends string>(keys: readonly K[], found: readonly K[]): { key: K; count: number }[] {
  return keys.map((key) => ({ key, count: found.filter((one) => one === key).length }));
}
