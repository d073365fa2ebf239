import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRating } from '../../../shared/contracts/mentorRatings.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { dotted } from '../../ui/dotted.ts';
import { Tag } from '../../ui/Tag.tsx';
import { actsOn } from './actsOn.ts';
import styles from './MentorRatingsPage.module.css';
import { RatingActForm } from './RatingActForm.tsx';

interface RatingItemProps {
  caseId: string;
  rating: StaffRating;
  /** Its place among the mentor's ratings, from 1 for the first: its number in the ledger leaves gaps. */
  place: number;
  mayAct: boolean;
}

/** One rating: what it says, how it counts, what staff did, and what the reader may do. */
export function RatingItem({ caseId, rating, place, mayAct }: RatingItemProps) {
  const { t } = useTranslation('mentorRatings');
  const { day, dayAndClock } = useMoments();
  const { role } = useMe();
  const [askedAction, setAsked] = useState<StaffRating['acts'][number]['action'] | null>(null);
  const { number, rater, raterGave, state, value, revised, givenOn, countsFrom, reason, acts } = rating;
  const headingId = `rating-${number}`;
  const valueWords =
    value === null
      ? t(state === 'withdrawn' ? 'noValue' : 'saysUnanswered')
      : t(`values.${value === 1 ? '1' : value === 0 ? '0' : '-1'}`);
  return (
    <li>
      <h3 id={headingId} tabIndex={-1}>
        {t('heading', { number: place, rater })}
      </h3>
      <p>
        <b>{valueWords}</b> <Tag>{t(`states.${state}`)}</Tag>
      </p>
      <p className="meta">
        {dotted(
          t('given', { day: day(givenOn) }),
          countsFrom === null ? '' : t('counts', { day: day(countsFrom) }),
          revised ? t('revised') : '',
          raterGave === null ? t('accountGone') : t('gave', { count: raterGave }),
        )}
      </p>
      {reason === null ? null : <p>{t(`reasons.${reason}`)}</p>}
      {acts.length === 0 ? null : (
        <ol className={styles.past}>
          {acts.map(({ action, by, at, reason: why }) => (
            <li key={`${at} ${action}`}>
              <p>
                {t(`acts.${action}`, { by })} <span className="meta">{dayAndClock(at)}</span>
              </p>
              <p>{why}</p>
            </li>
          ))}
        </ol>
      )}
      {askedAction ? (
        <div className={styles.form}>
          <RatingActForm
            caseId={caseId}
            rating={number}
            action={askedAction}
            labelledBy={headingId}
            onEnd={() => {
              setAsked(null);
              document.getElementById(headingId)?.focus();
            }}
          />
        </div>
      ) : null}
      {mayAct && !askedAction ? (
        <div className={styles.acts}>
          {actsOn(rating, role).map((action) => (
            <Button
              key={action}
              look="quiet"
              size="small"
              aria-describedby={headingId}
              onClick={() => {
                setAsked(action);
              }}
            >
              {t(`actOpen.${action}`)}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}
