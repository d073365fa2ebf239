import type { ThresholdsView } from '../../../../shared/contracts/attention.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import { presentThresholds } from '../thresholds.presenter.ts';

const CHANGES_SHOWN = 20;

/** The thresholds in force, the load that each causes in a day, and their latest changes. */
export function getThresholds({ accounts, listener, thresholds }: AttentionDeps) {
  return async (): Promise<ThresholdsView> => {
    const current = await thresholds.read();
    const changes = await thresholds.listChanges(CHANGES_SHOWN);
    const persons = await accounts.findPersons([...new Set(changes.map(({ by }) => by))]);
    return presentThresholds({ current, changes, persons, measured: listener.measured });
  };
}
