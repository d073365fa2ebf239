import { useTranslation } from 'react-i18next';
import { now } from '../../platform/clock.ts';
import { dayMonthWords, nextMonday } from '../../platform/i18n/time.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HelpLinks, linesForAge } from '../signposts/index.ts';
import styles from './AskForHelp.module.css';

/** Where no mentor is free: when mentors have new minutes, and who can be talked to until then. */
export function NobodyFree({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation('mentee');
  const { ageBand } = useMe();
  return (
    <>
      <EmptyState title={t('ask.none.words')} action={<Button onClick={onChange}>{t('ask.change')}</Button>}>
        {t('ask.none.monday', { date: dayMonthWords(nextMonday(now())) })}
      </EmptyState>
      <div className={styles.wait}>
        <p>{t('ask.none.wait')}</p>
        <HelpLinks lines={linesForAge(ageBand)} first="quiet" />
      </div>
    </>
  );
}
