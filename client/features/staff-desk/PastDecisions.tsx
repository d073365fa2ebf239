import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Row, Rows } from '../../ui/Rows.tsx';

/** What was decided before in this case, newest first. */
export function PastDecisions({ decisions }: Pick<CaseView, 'decisions'>) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="past-heading">
      <h3 id="past-heading">{t('caseView.history')}</h3>
      <Rows>
        {[...decisions].reverse().map((decision) => (
          <Row
            key={`${decision.at} ${decision.action}`}
            title={t('caseView.decision', { action: t(`decide.done.${decision.action}`), by: decision.by })}
            sub={`${decision.reason} · ${t(`decide.tells.${decision.tell}`)}`}
            end={<span className="meta">{dayAndClock(decision.at)}</span>}
          />
        ))}
      </Rows>
    </section>
  );
}
