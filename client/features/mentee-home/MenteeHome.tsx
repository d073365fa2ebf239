import { useQueries, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import type { HelpRequestView } from '../../../shared/contracts/matching.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { AppealRows } from '../appeals/index.ts';
import { ExplanationNotices, PutAwayExplanations } from '../explanations/index.ts';
import { conversations, feedbackOn, helpRequest, ReportRows, useMyReports } from '../inbox/index.ts';
import { RestrictionNotices } from '../restrictions/index.ts';
import { HelpCard } from '../signposts/index.ts';
import { TeamThreadRows } from '../team-threads/index.ts';
import { LIBRARY } from '../library-link/index.ts';
import { ConversationItem } from './ConversationItem.tsx';
import styles from './MenteeHome.module.css';
import { NextBand } from './NextBand.tsx';
import { nextStep } from './nextStep.ts';
import { useInboxPushes } from './useInboxPushes.ts';

/** Ended conversations without feedback that the mentee did not choose to skip. */
function useWithoutFeedback(rows: readonly ConversationRow[]): ConversationRow[] {
  const ended = rows.filter((row) => row.status.state === 'closed');
  const answers = useQueries({
    queries: ended.map((row) => feedbackOn(row.id)),
  });
  return ended.filter((_, i) => {
    const feedback = answers[i]?.data;
    return feedback?.state === 'open' && !feedback.skipped;
  });
}

/** The placeholder of the band while its content loads. */
function BandSkeleton() {
  return <div className={cx(styles.next, styles.band)} />;
}

/** A mentee's start screen: the next step and the conversations. Rows never show message text. */
export function MenteeHome() {
  const { t } = useTranslation('mentee');
  const { t: common } = useTranslation();
  const list = useQuery(conversations);
  useInboxPushes();
  if (list.data) return <Home rows={list.data} />;
  return (
    <>
      <VisuallyHidden>
        <h1>{t('tabs.home')}</h1>
      </VisuallyHidden>
      {list.isLoading ? <BandSkeleton /> : null}
      <Page>
        <Loaded
          query={list}
          loading={<SkeletonRows label={common('loading')} />}
          failed={t('home.loadFailed')}
        >
          {() => null}
        </Loaded>
      </Page>
    </>
  );
}

function Home({ rows }: { rows: readonly ConversationRow[] }) {
  const { t } = useTranslation('mentee');
  const need = useQuery(helpRequest);
  const reports = useMyReports();
  const withoutFeedback = useWithoutFeedback(rows);
  const step = nextStep(rows, need.data);
  const open = rows.filter((row) => row.status.state !== 'closed');
  const anything = open.length + withoutFeedback.length + (reports.data ?? []).length > 0;
  return (
    <>
      {step ? <NextBand step={step} /> : <NeedPending query={need} />}
      <div className={styles.list}>
        <Page width="wide">
          <div className={styles.columns}>
            <div>
              <RestrictionNotices />
              <ExplanationNotices />
              <TeamThreadRows base="/team" />
              <AppealRows />
              <PutAwayExplanations />
              {need.data?.helpLevel ? <HelpCard level={need.data.helpLevel} /> : null}
              {anything ? (
                <Section title={t('home.happening')}>
                  <Rows>
                    {open.map((row) => (
                      <ConversationItem key={row.id} row={row} />
                    ))}
                    {withoutFeedback.map((row) => (
                      <Row
                        key={row.id}
                        href={`/feedback/${row.id}`}
                        lead={<Hand className="icon" aria-hidden="true" />}
                        title={t('home.feedback', { name: row.other.alias })}
                        sub={t('home.feedbackWords')}
                      />
                    ))}
                    <ReportRows query={reports} />
                  </Rows>
                </Section>
              ) : null}
            </div>
            <div>
              {step === null || step.kind === 'nobody' ? null : (
                <Section title={t('home.more')}>
                  <p className="prose">{t('home.moreWords')}</p>
                  <div className={styles.act}>
                    <ButtonLink look="quiet" href="/ask">
                      {t('home.ask')}
                    </ButtonLink>
                  </div>
                </Section>
              )}
              <Section title={t('home.read')}>
                <p className="prose">{t('home.readWords')}</p>
                <div className={styles.act}>
                  <ButtonLink look="quiet" href={LIBRARY}>
                    {t('home.readAct')}
                  </ButtonLink>
                </div>
              </Section>
              <p className={cx('meta', styles.seen)}>{t('home.seen')}</p>
            </div>
          </div>
        </Page>
      </div>
    </>
  );
}

/** Replaces the band until the help request is loaded, and says when loading it failed. */
function NeedPending({ query }: { query: UseQueryResult<HelpRequestView | null> }) {
  const { t } = useTranslation('mentee');
  return (
    <>
      <VisuallyHidden>
        <h1>{t('tabs.home')}</h1>
      </VisuallyHidden>
      {query.isLoading ? <BandSkeleton /> : null}
      <div className={styles.list}>
        <Page>
          <Loaded query={query} loading={null} failed={t('home.needFailed')}>
            {() => null}
          </Loaded>
        </Page>
      </div>
    </>
  );
}
