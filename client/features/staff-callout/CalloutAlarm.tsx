import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { WaitingCase } from '../../../shared/contracts/callout.ts';
import type { ClockLevel } from '../../../shared/domain/callout/clocks.data.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import styles from './CalloutAlarm.module.css';
import { useAcknowledge, useCallout } from './callout.ts';
import { useAlarmSound } from './useAlarmSound.ts';
import { useAlarmTitle } from './useAlarmTitle.ts';

const ALARMING: readonly ClockLevel[] = ['imminent', 'escalatedUrgent'];

/** On every screen of the desk: the imminent cases that this person can acknowledge. They change the tab's title, and sound where that is on. */
export function CalloutAlarm() {
  const { t } = useTranslation('callout');
  const errorWords = useErrorWords();
  const { data } = useCallout();
  const acknowledge = useAcknowledge();
  const [currentPath] = useLocation();
  const alarming = (data?.waiting ?? []).filter(({ level }) => ALARMING.includes(level));
  // The screen of a call has a button of its own.
  const cases = alarming.filter(({ caseId }) => currentPath !== `/desk/call/${caseId}`);
  const [first] = alarming;
  const sound = useAlarmSound(alarming.length > 0);
  useAlarmTitle(first ? t('alarm.title', { number: first.number }) : null);

  const answer = acknowledge.data;
  const answerWords = answer?.acknowledged
    ? t(answer.acknowledged.byMe ? 'alarm.yours' : 'alarm.theirs', {
        number: answer.number,
        by: answer.acknowledged.by,
      })
    : '';

  return (
    <>
      {cases.length === 0 ? null : (
        <aside className={styles.alarm} aria-label={t('alarm.label')}>
          <ul>
            {cases.map((one) => (
              <AlarmRow
                key={one.caseId}
                waiting={one}
                busy={acknowledge.isPending && acknowledge.variables === one.caseId}
                onAcknowledge={() => {
                  acknowledge.mutate(one.caseId);
                }}
              />
            ))}
          </ul>
          <Button
            look="quiet"
            size="small"
            aria-pressed={sound.isOn}
            onClick={() => {
              sound.setSound(!sound.isOn);
            }}
          >
            {t(sound.isOn ? 'alarm.soundOff' : 'alarm.soundOn')}
          </Button>
          <FormError error={acknowledge.error ? errorWords(acknowledge.error) : undefined} />
        </aside>
      )}
      {answerWords === '' ? null : (
        <p className={styles.said} aria-hidden="true">
          {answerWords}
        </p>
      )}
      <LiveRegion urgent words={first ? t('alarm.title', { number: first.number }) : answerWords} />
    </>
  );
}

interface AlarmRowProps {
  waiting: WaitingCase;
  busy: boolean;
  onAcknowledge: () => void;
}

function AlarmRow({ waiting, busy, onAcknowledge }: AlarmRowProps) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const { caseId, number, level, acknowledgeBy } = waiting;
  return (
    <li>
      <BellRing className="icon" aria-hidden="true" />
      <span>
        <strong>{t('alarm.title', { number })}</strong>{' '}
        {t('alarm.words', { level: t(`levels.${level}`), by: dayAndClock(acknowledgeBy) })}
      </span>
      <Button look="danger" busy={busy} onClick={onAcknowledge}>
        {t('alarm.acknowledge', { number })}
      </Button>
      <ButtonLink look="quiet" href={`/desk/call/${caseId}`}>
        {t('alarm.open')}
      </ButtonLink>
    </li>
  );
}
