import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { useMyAppeals } from './appeals.ts';

/** What became of the decisions that this person asked to be looked at again. Nothing without an appeal. */
export function AppealRows() {
  const { t } = useTranslation('appeals');
  const { day } = useMoments();
  const appeals = useMyAppeals();
  if (appeals.length === 0) return null;
  return (
    <Section title={t('rows')}>
      <Rows>
        {appeals.map(({ id, about, at, decideBy, outcome }) => (
          <Row
            key={id}
            lead={<Scale className="icon" aria-hidden="true" />}
            title={t(`outcomes.${outcome}`, { day: day(decideBy) })}
            sub={t(`about.${about}`, { day: day(at) })}
          />
        ))}
      </Rows>
    </Section>
  );
}
