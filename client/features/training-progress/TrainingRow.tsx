import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { myTraining, progressOf } from './myTraining.ts';

/** Leads to the training, with how much of it is done. */
export function TrainingRow() {
  const { t } = useTranslation('training');
  const { data } = useQuery(myTraining);
  if (!data) return null;
  const { done, total, next, lapsed } = progressOf(data);
  const state = lapsed ? 'lapsed' : next?.state === 'renew' ? 'renew' : null;
  return (
    <Rows label={t('title')}>
      <Row
        href="/mentor/training"
        lead={<GraduationCap className="icon" aria-hidden="true" />}
        title={t('title')}
        sub={t(done === total ? 'rowDone' : 'rowOpen', { done, total })}
        end={state ? <Tag tone="warm">{t(`state.${state}`)}</Tag> : undefined}
      />
    </Rows>
  );
}
