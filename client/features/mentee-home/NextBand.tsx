import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { usePlaceWords } from '../inbox/index.ts';
import styles from './MenteeHome.module.css';
import type { NextStep } from './nextStep.ts';

/** The band at the top: the next step in one sentence. */
export function NextBand({ step }: { step: NextStep }) {
  const { t } = useTranslation('mentee');
  const { dayAndClock, opening } = useMoments();
  const placeWords = usePlaceWords();
  const values = {
    name: 'name' in step ? step.name : '',
    place: step.kind === 'inLine' ? placeWords(step) : '',
    when:
      step.kind === 'spent' || step.kind === 'away'
        ? opening(step.when)
        : step.kind === 'asked' || step.kind === 'inLine'
          ? dayAndClock(step.when)
          : '',
  };
  return (
    <section className={styles.next} aria-label={t('next.label')}>
      <div className={styles.nextIn}>
        {'face' in step ? (
          <Avatar alias={step.face.alias} colour={step.face.avatar} kind="mentor" size="l" />
        ) : null}
        <h1>{t(`next.${step.kind}.title`, values)}</h1>
        <p>{t(`next.${step.kind}.words`, values)}</p>
        <div className={styles.act}>
          <ButtonLink size="big" href={step.href}>
            {t(`next.${step.kind}.act`, values)}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
