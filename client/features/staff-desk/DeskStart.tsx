import { Trans, useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMe } from '../../platform/session/session.ts';
import { AgreementPart } from './AgreementPart.tsx';
import { AvoidedTopics } from './AvoidedTopics.tsx';
import styles from './DeskStart.module.css';
import { firstToTake } from './queueOrder.ts';

const STEPS = ['take', 'show', 'choose', 'confirm'] as const;

/** Beside the queue while no case is open: the case to begin with, and how one is decided. */
export function DeskStart({ rows, keysOn }: { rows: readonly CaseRow[]; keysOn: boolean }) {
  const { t } = useTranslation('desk');
  const { role } = useMe();
  const first = firstToTake(rows);
  return (
    <div className={styles.start}>
      {first === null ? (
        <EmptyState title={t('start.nothing')}>{t('start.nothingWords')}</EmptyState>
      ) : (
        <EmptyState
          title={t('start.title', { kind: t(`desk.kinds.${first.kind}`) })}
          action={
            <ButtonLink href={`/desk/cases/${first.id}`}>
              {t('start.open', { number: first.number })}
            </ButtonLink>
          }
        >
          {t('start.words')}
        </EmptyState>
      )}
      <section aria-labelledby="desk-steps">
        <h2 id="desk-steps">{t('start.how')}</h2>
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              {t(`start.steps.${step}`)}
              {keysOn ? (
                <span className={styles.key}>
                  <Trans t={t} i18nKey={`start.keys.${step}`} components={{ kbd: <kbd /> }} />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      <AvoidedTopics />
      {role === 'safeguardingLead' ? <AgreementPart /> : null}
    </div>
  );
}
