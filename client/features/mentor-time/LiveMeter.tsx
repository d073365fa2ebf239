import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { RingMeter } from '../../ui/Ring.tsx';
import styles from './LiveMeter.module.css';
import { ringOf } from './remaining.ts';
import { useMinutesLeft } from './useMinutesLeft.ts';
import { useTimeWords } from './useTimeWords.ts';

interface LiveMeterProps {
  /** The balance that came with the conversation. */
  initialTime: TimeView | null;
  conversationId: string;
  /** The young person may not be safe: the end of the minutes is not announced, because it stops nothing. */
  atRisk: boolean;
}

/** The minutes left, live, in the head of a conversation. Announced only when the level changes: at four fifths, at five minutes, at zero. */
export function LiveMeter({ initialTime, conversationId, atRisk }: LiveMeterProps) {
  const { t } = useTranslation('mentor');
  const { span } = useTimeWords();
  const { opening } = useMoments();
  const { time, remaining, level, exempt } = useMinutesLeft(initialTime, conversationId);
  const [announced, setAnnounced] = useState({ level, words: '' });

  if (!time || !remaining) return null;
  const { left, total } = ringOf(remaining);
  const under = remaining.seconds > 0 && remaining.seconds < 60;
  const words =
    level === 'spent' ? t('time.meterSpent') : under ? t('time.meterUnder') : t('time.meterLeft', { left });
  const counting =
    exempt && level === 'spent'
      ? 'extraTime'
      : time.running && level !== 'spent'
        ? 'counting'
        : 'notCounting';
  const minutes = span(Math.max(1, left));
  const news = {
    plenty: t('time.opened'),
    low: t('time.warn', { minutes }),
    windDown: atRisk || exempt ? t('time.exempt') : t('time.windDown', { minutes }),
    spent: exempt ? t('time.exempt') : t('time.stop', { when: opening(time.opensAt) }),
  };
  // The words are kept until the level changes again, so that each change is announced once while the minutes run on.
  if (announced.level !== level) setAnnounced({ level, words: news[level] });
  return (
    <>
      <div className={styles.meter}>
        <RingMeter
          left={left}
          total={total}
          label={under ? t('time.ringUnder', { of: total }) : t('time.ringLabel', { left, of: total })}
          words={words}
          note={t(`time.${counting}`)}
        />
      </div>
      <LiveRegion words={announced.words} />
    </>
  );
}
