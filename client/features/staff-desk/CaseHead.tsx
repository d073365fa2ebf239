import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { mayPreparePacks } from '../../../shared/contracts/casePack.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { useNow } from '../../platform/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './CaseHead.module.css';
import { countdown, isUrgent, totalTime } from './caseClock.ts';
import { isToRead } from './listening.ts';
import { MentorHistoryPart } from './MentorHistoryPart.tsx';
import { RiskTag } from './RiskTag.tsx';
import { TakeOver } from './TakeOver.tsx';
import type { useCaseActions } from './cases.ts';
import { mayChangeClaim } from './claims.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';
import { useCaseTitle } from './useCaseTitle.ts';
import { useClaimWords } from './useClaimWords.ts';
import { useCountdownWords } from './useCountdownWords.ts';

interface CaseHeadProps {
  view: CaseView;
  headingRef: Ref<HTMLHeadingElement>;
  onClaim: () => void;
  claims: Pick<ReturnType<typeof useCaseActions>, 'claim' | 'unclaim' | 'takeOver'>;
}

/** The head of a case: kind, claim and time left. */
export function CaseHead({ view, headingRef, onClaim, claims }: CaseHeadProps) {
  const { t } = useTranslation('desk');
  const { t: staff } = useTranslation('staff');
  const { dayAndClock } = useMoments();
  const errorWords = useDeskErrorWords();
  const claimWords = useClaimWords();
  const caseTitle = useCaseTitle();
  const { role } = useMe();
  const error = claims.claim.error ?? claims.unclaim.error;
  return (
    <header className={styles.head}>
      <div>
        <p className="meta">
          {t('caseView.opened', { number: view.number, when: dayAndClock(view.openedAt) })}{' '}
          {view.ageBand ? t('caseView.age', { band: staff(`ages.${view.ageBand}`) }) : null}{' '}
          <Link href={`/desk/cases/${view.id}/evidence`}>{t('caseView.evidence')}</Link>
          {mayPreparePacks(role) ? (
            <>
              {' '}
              <Link href={`/desk/cases/${view.id}/pack`}>{t('caseView.pack')}</Link>
            </>
          ) : null}
        </p>
        <h2 id="case-heading" ref={headingRef} tabIndex={-1}>
          {caseTitle(view)}
        </h2>
        <p className={styles.tags}>
          {isToRead(view) ? null : <RiskTag risk={view.risk} />}
          <Tag>{t(view.kind === 'outsideReport' ? 'caseView.outsider' : `caseView.about.${view.about}`)}</Tag>
          <Tag>{t(`caseView.states.${view.state}`)}</Tag>
          {view.escalated ? <Tag tone="warm">{t('desk.escalated')}</Tag> : null}
          {view.avoided ? <Tag tone="bad">{t('welfare.avoided')}</Tag> : null}
          {view.conversation?.locked ? <Tag tone="bad">{t('caseView.locked')}</Tag> : null}
        </p>
        {view.mentorHistory ? <MentorHistoryPart history={view.mentorHistory} /> : null}
      </div>
      {isUndecided(view) ? <Clock view={view} /> : null}
      {view.state === 'closed' ? null : (
        <p className={styles.claim}>
          <span>{claimWords(view)}</span>
          {mayChangeClaim(view) ? (
            <Button
              look="quiet"
              size="small"
              busy={claims.claim.isPending || claims.unclaim.isPending}
              onClick={onClaim}
            >
              {t(view.claimedByMe ? 'caseView.unclaim' : 'caseView.claim')}
              <kbd className={styles.key} aria-hidden="true">
                T
              </kbd>
            </Button>
          ) : null}
        </p>
      )}
      <TakeOver key={`${view.id} ${view.claimedBy ?? ''}`} view={view} takeOver={claims.takeOver} />
      <div className={styles.error}>
        <FormError error={error ? errorWords(error) : undefined} />
      </div>
    </header>
  );
}

function Clock({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const countdownWords = useCountdownWords();
  const nowMs = useNow(1000);
  const left = countdown(view.dueAt, nowMs);
  const total = totalTime(view);
  return (
    <p className={cx(styles.clock, isUrgent(view, nowMs) && styles.hot)} role="timer" aria-live="off">
      <b>{countdownWords(left)}</b>
      <span className="meta">
        {left.kind === 'late'
          ? t('desk.lateBig')
          : t('desk.left', { whole: t(`desk.whole.${total.unit}`, { count: total.count }) })}
      </span>
    </p>
  );
}
