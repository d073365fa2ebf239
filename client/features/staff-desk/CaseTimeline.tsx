import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { dotted } from '../../ui/dotted.ts';
import styles from './CaseTimeline.module.css';
import { caseTimelineOf } from './timeline.ts';
import { audienceOf } from './decision.ts';
import { useCallWords, useRaiseWords } from './useTimelineWords.ts';

/** What staff did in this case, newest first: decisions, raised risk, calls, and reads after it was closed. */
export function CaseTimeline({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const callWords = useCallWords();
  const raiseWords = useRaiseWords();
  const items = caseTimelineOf(view);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="timeline-heading">
      <h3 id="timeline-heading">{t('timeline.title')}</h3>
      <ol className={styles.past}>
        {items.map((item, index) => (
          <li key={`${item.at} ${index}`}>
            {item.kind === 'decision' ? (
              <>
                <b>{t('caseView.decision', { action: t(`decide.done.${item.action}`), by: item.by })}</b>
                <span className="meta">
                  {dotted(dayAndClock(item.at), item.reversed ? t('appealed.reversed') : '')}
                </span>
                <span className={styles.why}>
                  {dotted(item.reason, t(`decide.tells.${audienceOf(item, view)}`))}
                </span>
              </>
            ) : null}
            {item.kind === 'raise' ? (
              <>
                <b>{raiseWords(item)}</b>
                <span className="meta">{dayAndClock(item.at)}</span>
                <span className={styles.why}>{item.reason}</span>
              </>
            ) : null}
            {item.kind === 'call' ? (
              <>
                <b>{callWords(item)}</b>
                <span className="meta">{dayAndClock(item.calledAt)}</span>
                <span className={styles.why}>{item.agreed}</span>
              </>
            ) : null}
            {item.kind === 'widening' ? (
              <>
                <b>{t('widen.row', { by: item.by })}</b>
                <span className="meta">{dayAndClock(item.at)}</span>
                <span className={styles.why}>{item.reason}</span>
              </>
            ) : null}
            {item.kind === 'closedRead' ? (
              <>
                <b>{t('caseView.closedRead', { by: item.by })}</b>
                <span className="meta">{dayAndClock(item.at)}</span>
                <span className={styles.why}>{item.reason}</span>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
