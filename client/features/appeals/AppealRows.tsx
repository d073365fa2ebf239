import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { outcomeKeyOf, useMyAppeals } from './appeals.ts';

/** What became of the decisions that this person asked to be looked at again. Nothing without an appeal. */
export function AppealRows() {
  const { t } = useTranslation('appeals');
  const { day } = useMoments();
  const appeals = useMyAppeals();
  if (appeals.length === 0) return null;
  return (
    <Section title={t('rows')}>
      <Rows>
        {appeals.map((appeal) => (
          <Row
            key={appeal.id}
            lead={<Scale className="icon" aria-hidden="true" />}
            title={t(`outcomes.${outcomeKeyOf(appeal)}`, { day: day(appeal.decideBy) })}
            sub={t(`about.${appeal.explained === 'wordsTakenOut' ? appeal.explained : appeal.about}`, {
              day: day(appeal.at),
            })}
          />
        ))}
      </Rows>
    </Section>
  );
}
