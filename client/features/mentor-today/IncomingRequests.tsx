import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { IncomingRequest } from '../../../shared/contracts/matching.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { MorePages } from '../../platform/api/MorePages.tsx';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Actions, Section } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIncomingRequests } from '../incoming-requests/index.ts';
import { useAnswer } from './incoming.ts';
import styles from './IncomingRequests.module.css';

/** Requests for this mentor: topic and tags only, without words or name (R51). */
export function IncomingRequests() {
  const { t } = useTranslation('mentor');
  const query = useIncomingRequests();
  const [statusText, setStatusText] = useState('');
  return (
    <Section title={query.data?.total ? t('today.asked', { count: query.data.total }) : t('today.askedNone')}>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={1} label={t('today.requestsLoading')} />}
        failed={t('today.requestsFailed')}
      >
        {({ requests }) =>
          requests.length === 0 ? (
            <EmptyState title={t('today.noRequests')}>{t('today.noRequestsWords')}</EmptyState>
          ) : (
            <ul className={styles.requests}>
              {requests.map((request) => (
                <Request
                  key={request.id}
                  request={request}
                  onNo={() => {
                    setStatusText(t('today.saidNo'));
                  }}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MorePages query={query}>{t('today.moreRequests')}</MorePages>
      <LiveRegion words={statusText} />
    </Section>
  );
}

/** Accept and decline are drawn alike, and no reason is asked. */
function Request({ request, onNo }: { request: IncomingRequest; onNo: () => void }) {
  const { t } = useTranslation('mentor');
  const { dayAndClock } = useMoments();
  const errorWords = useErrorWords();
  const [, navigate] = useLocation();
  const { accept, decline } = useAnswer(request.id);
  const busy = accept.isPending || decline.isPending;
  const error = accept.error ?? decline.error;
  const topics = request.topics.join(', ');
  const describedBy = `request-${request.id}`;

  return (
    <li className={styles.request}>
      <h3 id={describedBy}>{t('today.about', { topics })}</h3>
      {request.tags.length > 0 ? (
        <ul className={styles.tags} aria-label={t('today.tags')}>
          {request.tags.map((tag) => (
            <li key={tag}>
              <Tag tone="warm">{tag}</Tag>
            </li>
          ))}
        </ul>
      ) : null}
      {request.oneQuestion ? <p>{t('today.oneQuestion')}</p> : null}
      <p className="small muted">{t('today.wordsAfter')}</p>
      <p className="small">
        {request.waitsFor === null
          ? t('today.answerBy', { when: dayAndClock(request.expiresAt) })
          : t(`today.waitsFor.${request.waitsFor}`)}
      </p>
      <Actions>
        {request.waitsFor === null ? (
          <Button
            look="quiet"
            busy={accept.isPending}
            off={busy}
            aria-describedby={describedBy}
            onClick={() => {
              if (busy) return;
              accept.mutate(undefined, {
                onSuccess: ({ conversationId }) => {
                  navigate(`/mentor/talk/${conversationId}`);
                },
              });
            }}
          >
            {t('today.yes')}
          </Button>
        ) : null}
        <Button
          look="quiet"
          busy={decline.isPending}
          off={busy}
          aria-describedby={describedBy}
          onClick={() => {
            if (!busy) decline.mutate(undefined, { onSuccess: onNo });
          }}
        >
          {t('today.no')}
        </Button>
      </Actions>
      <FormError error={error ? errorWords(error) : undefined} />
      <p className="meta">{t('today.noReason')}</p>
    </li>
  );
}
