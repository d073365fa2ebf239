import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../platform/api/ApiError.ts';
import { Button } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './DecidePanel.module.css';
import { useDeskErrorWords } from './useDeskErrorWords.ts';
import { StaleDecisionNotice } from './StaleDecisionNotice.tsx';

interface DecideProps {
  title: string;
  error: Error | null;
  keys: { isOn: boolean; set: (isOn: boolean) => void };
  /** Contact and its record, before the decisions or after them. */
  firstActs: ReactNode;
  firstActsLead: boolean;
  /** The ways to decide. The error of the last decision is shown below. */
  children: ReactNode;
}

/** The panel in which a case is decided. */
export function DecidePanel({ title, error, keys, firstActs, firstActsLead, children }: DecideProps) {
  const { t } = useTranslation('desk');
  return (
    <section className={styles.decide} aria-labelledby="decide-heading">
      {firstActsLead ? firstActs : null}
      <h2 id="decide-heading">{title}</h2>
      {children}
      <DecisionError error={error} />
      {firstActsLead ? null : firstActs}
      <Button
        look="text"
        size="small"
        aria-pressed={keys.isOn}
        onClick={() => {
          keys.set(!keys.isOn);
        }}
      >
        {t(keys.isOn ? 'decide.keysOff' : 'decide.keysOn')}
      </Button>
    </section>
  );
}

function DecisionError({ error }: { error: Error | null }) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  if (!error) return null;
  if (codeOf(error) === 'staleVersion') return <StaleDecisionNotice error={error} />;
  return (
    <NoticeBox tone="bad" icon={CircleAlert} role="alert">
      <p>
        <strong>{t('decide.failed')}.</strong> {errorWords(error)}
      </p>
    </NoticeBox>
  );
}
