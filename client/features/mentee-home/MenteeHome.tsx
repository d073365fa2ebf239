import { useQueries, useQuery } from '@tanstack/react-query';
import { Flag, Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { getFeedback } from '../../../shared/contracts/reputation.ts';
import { call } from '../../platform/api/call.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorState } from '../../ui/EmptyState.tsx';
import { HelpCard } from '../../ui/HelpCard.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ConversationItem } from './ConversationItem.tsx';
import { conversations, helpRequest, myReports, useInboxPushes } from './inbox.ts';
import styles from './MenteeHome.module.css';
import { NextBand } from './NextBand.tsx';
import { nextStep } from './nextStep.ts';

/** Ended conversations that were not spoken about yet. */
function useUnspoken(rows: readonly ConversationRow[]): ConversationRow[] {
  const ended = rows.filter((row) => row.status.state === 'closed');
  const answers = useQueries({
    queries: ended.map((row) => ({
      queryKey: ['feedback', row.id],
      queryFn: () => call(getFeedback, { params: { id: row.id } }),
      refetchOnMount: 'always' as const,
    })),
  });
  return ended.filter((_, i) => answers[i]?.data?.state === 'open');
}

/** Home: what happens next, and what else is going on. Rows never show what was said. */
export function MenteeHome() {
  const { t } = useTranslation('mentee');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const { day } = useMoments();
  const list = useQuery(conversations);
  const need = useQuery(helpRequest);
  const reports = useQuery(myReports);
  useInboxPushes();
  const rows = list.data ?? [];
  const unspoken = useUnspoken(rows);

  if (list.isPending || need.isPending) {
    return (
      <>
        <div className={styles.next}>
          <div className={styles.band}>
            <VisuallyHidden>
              <h1>{common('loading')}</h1>
            </VisuallyHidden>
          </div>
        </div>
        <Page>
          <SkeletonRows label={common('loading')} />
        </Page>
      </>
    );
  }
  const failed = list.error ?? need.error;
  if (failed && !list.data) {
    return (
      <Page>
        <h1>{t('home.loadFailed')}</h1>
        <ErrorState
          title={errorWords(failed)}
          onRetry={() => {
            void list.refetch();
            void need.refetch();
          }}
        />
      </Page>
    );
  }
  const step = nextStep(rows, need.data ?? null);
  const open = rows.filter((row) => row.status.state !== 'closed');
  const anything = open.length + unspoken.length + (reports.data?.length ?? 0) > 0;
  return (
    <>
      <NextBand step={step} />
      <div className={styles.list}>
        <Page>
          {need.data?.helpCard ? <HelpCard words={common('help.words')} /> : null}
          {anything ? (
            <Section title={t('home.happening')}>
              <Rows>
                {open.map((row) => (
                  <ConversationItem key={row.id} row={row} />
                ))}
                {unspoken.map((row) => (
                  <Row
                    key={row.id}
                    href={`/feedback/${row.id}`}
                    lead={<Hand className="icon" aria-hidden="true" />}
                    title={t('home.feedback', { name: row.other.alias })}
                    sub={t('home.feedbackWords')}
                  />
                ))}
                {(reports.data ?? []).map((report) => (
                  <Row
                    key={report.id}
                    lead={<Flag className="icon" aria-hidden="true" />}
                    title={t(`home.report.${report.outcome}`)}
                    sub={day(report.at)}
                  />
                ))}
              </Rows>
            </Section>
          ) : null}
          {step.kind === 'nobody' ? null : (
            <Section title={t('home.more')}>
              <p className="prose">{t('home.moreWords')}</p>
              <div className={styles.act}>
                <ButtonLink look="quiet" href="/ask">
                  {t('home.ask')}
                </ButtonLink>
              </div>
            </Section>
          )}
          <p className={cx('meta', styles.seen)}>{t('home.seen')}</p>
        </Page>
      </div>
    </>
  );
}
