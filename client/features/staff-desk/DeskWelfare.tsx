import { Coffee, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { timeOfDayWords } from '../../platform/i18n/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useNow } from '../../platform/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { useDeskCommands, useDeskNow } from './deskNow.ts';
import styles from './DeskWelfare.module.css';

/** The break is announced so long before. */
const ANNOUNCED_MS = 10 * MINUTE_MS;

/** What looks after the person at the desk: their break, and talks that are due after severe cases. Nothing while there is nothing to say. */
export function DeskWelfare() {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const desk = useDeskNow();
  const nowMs = useNow(1000);
  const { takeBreak, endDebrief } = useDeskCommands();
  if (!desk) return null;
  const { breakUntil, breakDueAt, debriefs, teamDebriefs } = desk;
  const isOnBreak = breakUntil !== null && Date.parse(breakUntil) > nowMs;
  const isDueSoon = !isOnBreak && Date.parse(breakDueAt) - nowMs < ANNOUNCED_MS;
  if (!isOnBreak && !isDueSoon && debriefs.length + teamDebriefs.length === 0) return null;
  return (
    <section className={styles.welfare} aria-label={t('welfare.label')}>
      {isOnBreak ? (
        <NoticeBox tone="warm" icon={Coffee} role="status">
          <p>
            <strong>{t('welfare.onBreak', { time: timeOfDayWords(breakUntil) })}</strong>{' '}
            {t('welfare.onBreakWords')}
          </p>
        </NoticeBox>
      ) : null}
      {isDueSoon ? (
        <NoticeBox tone="warm" icon={Coffee} role="status">
          <p>{t('welfare.dueSoon', { time: timeOfDayWords(breakDueAt) })}</p>
          <Button
            look="quiet"
            size="small"
            busy={takeBreak.isPending}
            onClick={() => {
              takeBreak.mutate();
            }}
          >
            {t('welfare.takeNow')}
          </Button>
        </NoticeBox>
      ) : null}
      {debriefs.map(({ caseId, number, since }) => (
        <NoticeBox key={caseId} icon={MessagesSquare}>
          <p>
            <strong>{t('welfare.debrief', { number })}</strong>{' '}
            {t('welfare.debriefWords', { when: dayAndClock(since) })}
          </p>
          <Button
            look="quiet"
            size="small"
            busy={endDebrief.isPending && endDebrief.variables === caseId}
            onClick={() => {
              endDebrief.mutate(caseId);
            }}
          >
            {t('welfare.debriefed')}
          </Button>
        </NoticeBox>
      ))}
      {teamDebriefs.length === 0 ? null : (
        <NoticeBox icon={MessagesSquare}>
          <p>{t('welfare.team')}</p>
          <ul>
            {teamDebriefs.map(({ caseId, name, number, since }) => (
              <li key={`${name} ${caseId}`}>
                {t('welfare.teamRow', { name, number, when: dayAndClock(since) })}
              </li>
            ))}
          </ul>
        </NoticeBox>
      )}
    </section>
  );
}
