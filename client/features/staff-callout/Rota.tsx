import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ROTA_EDITORS } from '../../../shared/contracts/callout.ts';
import type { RotaView } from '../../../shared/contracts/callout.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { AddShiftForm } from './AddShiftForm.tsx';
import { Breaches } from './Breaches.tsx';
import { useRota } from './rota.ts';
import styles from './Rota.module.css';
import { ShiftList } from './ShiftList.tsx';
import { TestPage } from './TestPage.tsx';

/** Who is on call when, the times without anyone, a test page, and what was not answered in time. */
export function Rota() {
  const { t } = useTranslation('callout');
  const { t: staff } = useTranslation('staff');
  const { role } = useMe();
  useTitle(staff('titled', { title: t('rota.title') }));
  const mayEdit = ROTA_EDITORS.some((one) => one === role);
  return (
    <Page width="mid">
      <h1>{t('rota.title')}</h1>
      <p className="lead">{t('rota.lead')}</p>
      <Loaded
        query={useRota()}
        loading={<SkeletonRows rows={5} label={t('rota.loading')} />}
        failed={t('rota.failed')}
      >
        {(rota) => (
          <>
            <Gaps gaps={rota.gaps} />
            <Section title={t('rota.shifts')}>
              <ShiftList rota={rota} mayEdit={mayEdit} />
            </Section>
            {mayEdit ? (
              <Section title={t('rota.add')}>
                <AddShiftForm people={rota.people} />
              </Section>
            ) : null}
          </>
        )}
      </Loaded>
      <Section title={t('rota.test')}>
        <TestPage />
      </Section>
      <Section title={t('rota.breaches')} id="breaches">
        <Breaches />
      </Section>
    </Page>
  );
}

function Gaps({ gaps }: Pick<RotaView, 'gaps'>) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  if (gaps.length === 0) return null;
  return (
    <div className={styles.spaced}>
      <NoticeBox tone="bad" icon={CalendarX}>
        <p>
          <strong>{t('rota.gapTitle')}</strong>
        </p>
        <ul className={styles.gaps}>
          {gaps.map(({ from, to }) => (
            <li key={from}>{t('rota.gap', { from: dayAndClock(from), to: dayAndClock(to) })}</li>
          ))}
        </ul>
      </NoticeBox>
    </div>
  );
}
