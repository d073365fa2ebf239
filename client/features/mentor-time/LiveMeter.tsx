import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { RingMeter } from '../../ui/Ring.tsx';
import styles from './LiveMeter.module.css';
import { ringOf } from './remaining.ts';
import { useNewestTime } from './useNewestTime.ts';
import { useRemaining } from './useRemaining.ts';
import { useTimeWords } from './useTimeWords.ts';

interface LiveMeterProps {
  /** The balance that came with the conversation. */
  known: TimeView | null;
  conversationId: string;
  /** Tells when the time for this conversation turns. Pass the same function each time. */
  onTurn: (turn: TimeTurn | null) => void;
}

/** The last minutes have begun, or there are none left; both until `opensAt`. Time that is not stopped never turns. */
export interface TimeTurn {
  stage: 'windDown' | 'spent';
  opensAt: string;
}

/** Minutes left, live in the head of a conversation. Read out at four fifths, at five minutes and at nothing, no oftener. */
export function LiveMeter({ known, conversationId, onTurn }: LiveMeterProps) {
  const { t } = useTranslation('mentor');
  const { span } = useTimeWords();
  const { opening } = useMoments();
  const time = useNewestTime(known);
  const remaining = useRemaining(time);
  const exempt = time?.exemptConversationIds.includes(conversationId) ?? false;
  const level = remaining?.level ?? 'plenty';
  const stage = !exempt && (level === 'windDown' || level === 'spent') ? level : null;
  const opensAt = time?.opensAt;
  const [said, setSaid] = useState({ level, words: '' });

  useEffect(() => {
    onTurn(stage !== null && opensAt !== undefined ? { stage, opensAt } : null);
  }, [stage, opensAt, onTurn]);

  if (!time || !remaining) return null;
  const { left, of } = ringOf(remaining);
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
    windDown: t('time.windDown', { minutes }),
    spent: exempt ? t('time.exempt') : t('time.stop', { when: opening(time.opensAt) }),
  };
  // One announcement for each change of level: what it said first it keeps, however the minutes run on.
  if (said.level !== level) setSaid({ level, words: news[level] });
  return (
    <>
      <div className={styles.meter}>
        <RingMeter
          left={left}
          of={of}
          label={under ? t('time.ringUnder', { of }) : t('time.ringLabel', { left, of })}
          words={words}
          note={t(`time.${counting}`)}
        />
      </div>
      <LiveRegion words={said.words} />
    </>
  );
}
