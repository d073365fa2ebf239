import { useTranslation } from 'react-i18next';
import { now } from '../../platform/clock.ts';
import { dayMonthWords, nextMonday } from '../../platform/i18n/time.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HelpLinks, linesForAge } from '../signposts/index.ts';
import styles from './AskForHelp.module.css';
import { TellWhenFree } from './TellWhenFree.tsx';

/** Where no mentor is free: when mentors have new minutes, being told of one who is free, and who can be talked to until then. */
export function NobodyFree({ isWaiting, onChange }: { isWaiting: boolean; onChange: () => void }) {
  const { t } = useTranslation('ask');
  const { ageBand } = useMe();
  const change = (
    <Button look="quiet" onClick={onChange}>
      {t('change')}
    </Button>
  );
  return (
    <>
      <EmptyState title={t('none.words')} action={change}>
        {t('none.monday', { date: dayMonthWords(nextMonday(now())) })}
      </EmptyState>
      <TellWhenFree isWaiting={isWaiting} />
      <div className={styles.wait}>
        <p>{t('none.wait')}</p>
        <HelpLinks lines={linesForAge(ageBand)} first="quiet" />
      </div>
    </>
  );
}
