import { useQuery } from '@tanstack/react-query';
import { Award, Star as StarIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { getStandingEndpoint } from '../../../shared/contracts/reputation.ts';
import type { Standing as StandingView } from '../../../shared/contracts/reputation.ts';
import { starRange } from '../../../shared/domain/reputation/stars.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { dateWords } from '../../platform/i18n/time.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { RatingWindows } from './RatingWindows.tsx';
import { StandingRules } from './StandingRules.tsx';
import styles from './StandingScreen.module.css';

type ReleasedStanding = Extract<StandingView, { newMentor: false }>;

/** What others see of this mentor: exactly the public view. */
export function StandingScreen() {
  const { t } = useTranslation('standing');
  const { t: mentor } = useTranslation('mentor');
  useTitle(mentor('titled', { title: t('title') }));
  const query = useQuery({
    queryKey: ['my-standing'],
    queryFn: ({ signal }) => call(getStandingEndpoint, undefined, { signal }),
  });
  return (
    <Page width="mid">
      <h1>{t('title')}</h1>
      <p className="lead muted">{t('lead')}</p>
      <Loaded query={query} loading={<SkeletonRows rows={3} label={t('loading')} />} failed={t('failed')}>
        {(standing) => (standing.newMentor ? <NewMentor /> : <Numbers standing={standing} />)}
      </Loaded>
      <StandingRules />
    </Page>
  );
}

/** Below five raters: no number, star or share, and no count of pending feedback. */
function NewMentor() {
  const { t } = useTranslation('standing');
  return (
    <EmptyState title={t('newTitle')}>
      {t('newWords')} {t('newAsk')}
    </EmptyState>
  );
}

function Numbers({ standing }: { standing: ReleasedStanding }) {
  const { t } = useTranslation('standing');
  return (
    <>
      <section className={styles.top}>
        <div>
          {standing.pct === null ? null : <p className={styles.big}>{standing.pct.toFixed(1)}%</p>}
          <p className="small muted">{t(standing.pct === null ? 'pctHidden' : 'positive')}</p>
        </div>
        <div className={styles.facts}>
          <Score standing={standing} />
          {standing.badge ? <Badge /> : null}
        </div>
      </section>
      <RatingWindows table={standing.table} />
      <p className="small muted prose">
        {t('released', { date: dateWords(standing.releasedOn) })} {t('releasedWords')}
      </p>
    </>
  );
}

/** A star. Its colour is also given in words. */
function Score({ standing }: { standing: ReleasedStanding }) {
  const { t } = useTranslation('standing');
  const { current, next } = starRange(standing.star);
  const name = current && t(`stars.${current.star}`);
  const capital = (words: string) => words.replace(/^./u, (first) => first.toUpperCase());
  const number = (value: number) => value.toLocaleString('en-GB');
  const sentences = [
    t('scoreWords'),
    current && name
      ? current.to === null
        ? t('starTop', { star: capital(name), from: number(current.from) })
        : t('starHere', { star: capital(name), from: number(current.from), to: number(current.to) })
      : null,
    next &&
      (current
        ? t('starNext', { star: capital(t(`stars.${next.star}`)), from: number(next.from) })
        : t('noStarHere', { from: number(next.from) })),
  ];
  return (
    <div className={styles.fact}>
      <StarIcon className={current ? styles.star : styles.noStar} aria-hidden="true" />
      <p>
        <strong>
          {name
            ? t('score', { score: number(standing.score), star: name })
            : t('scoreNoStar', { score: number(standing.score) })}
        </strong>
        <br />
        <span className="small muted">{sentences.filter(Boolean).join(' ')}</span>
      </p>
    </div>
  );
}

function Badge() {
  const { t } = useTranslation('standing');
  return (
    <div className={styles.fact}>
      <Award className={styles.noStar} aria-hidden="true" />
      <p>
        <strong>{t('badge')}</strong>
        <br />
        <span className="small muted">{t('badgeWords')}</span>
      </p>
    </div>
  );
}
