import { useEffect, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { isOutsideSteps, screeningSteps } from '../screening-steps/index.ts';
import type { ScreeningStepState } from '../screening-steps/index.ts';
import styles from './ApplicationLine.module.css';
import { useBandWords } from './useBandWords.ts';

/** The applicant and the steps of the application, each with who did it and when. */
export function ApplicationLine({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const bandWords = useBandWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const arrivals = view.history.map(({ to, ...record }) => ({ ...record, state: to }));
  const line = screeningSteps({ state: view.state, arrivals });
  const asked = view.form.ageBands ?? [];

  return (
    <>
      <div className={styles.head}>
        <Avatar alias={view.persona.alias} kind="mentor" size="l" colour={view.persona.avatar} />
        <div>
          <h2 id="application-heading" ref={heading} tabIndex={-1}>
            {view.persona.alias}
          </h2>
          <p className="muted">
            {t('since', { date: dateWords(view.enteredAt) })}{' '}
            {asked.length > 0 ? t('asks', { bands: bandWords(asked) }) : null}{' '}
            {view.approvedAgeBands.length > 0
              ? t('approvedFor', { bands: bandWords(view.approvedAgeBands) })
              : null}
          </p>
        </div>
        {isOutsideSteps(view.state) ? <Tag tone="warm">{t(`states.${view.state}`)}</Tag> : null}
      </div>
      <Stepper
        label={t('line')}
        steps={line.map(({ state, place, record }) => ({
          key: state,
          title: t(`states.${state}`),
          state: place,
          when: place === 'now' ? t('now') : record ? dateWords(record.at) : undefined,
          detail:
            place === 'now' ? (
              <NowBox view={view} state={state} />
            ) : record ? (
              [t('by', { by: record.by }), record.note].filter(Boolean).join('. ')
            ) : undefined,
        }))}
      />
    </>
  );
}

/** What the current step waits for. */
function NowBox({ view, state }: { view: ApplicationView; state: ScreeningStepState }) {
  const { t } = useTranslation('screening');
  const strong = { strong: <strong /> };
  if (isOutsideSteps(view.state)) {
    return (
      <Trans
        t={t}
        i18nKey="nowBox.beside"
        values={{ state: t(`states.${view.state}`) }}
        components={strong}
      />
    );
  }
  if (state !== 'awaitingApproval') return <Trans t={t} i18nKey={`nowBox.${state}`} components={strong} />;
  return (
    <>
      <Trans
        t={t}
        i18nKey={view.approvals.length === 0 ? 'nowBox.awaitingNone' : 'nowBox.awaitingOne'}
        components={strong}
      />{' '}
      {view.cannotApprove === null ? t('canBeYou') : null}
    </>
  );
}
