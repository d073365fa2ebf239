import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState, ErrorState } from '../../ui/EmptyState.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { ConversationItem } from './ConversationItem.tsx';
import { conversations, useInboxPushes } from './inbox.ts';

/** Every conversation of this person, going on and finished. */
export function Talks() {
  const { t } = useTranslation('mentee');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const { data, error, refetch } = useQuery(conversations);
  useInboxPushes();
  const open = data?.filter((row) => row.status.state !== 'closed') ?? [];
  const ended = data?.filter((row) => row.status.state === 'closed') ?? [];
  const body = () => {
    if (!data && error) {
      return (
        <ErrorState title={t('talks.failed')} onRetry={() => void refetch()}>
          {errorWords(error)}
        </ErrorState>
      );
    }
    if (!data) return <SkeletonRows label={common('loading')} />;
    if (data.length === 0) {
      return (
        <EmptyState title={t('talks.none')} action={<ButtonLink href="/ask">{t('talks.ask')}</ButtonLink>}>
          {t('talks.noneWords')}
        </EmptyState>
      );
    }
    return (
      <>
        {open.length > 0 ? (
          <Section title={t('talks.now')}>
            <Rows>
              {open.map((row) => (
                <ConversationItem key={row.id} row={row} />
              ))}
            </Rows>
          </Section>
        ) : null}
        {ended.length > 0 ? (
          <Section title={t('talks.before')}>
            <Rows>
              {ended.map((row) => (
                <ConversationItem key={row.id} row={row} />
              ))}
            </Rows>
          </Section>
        ) : null}
      </>
    );
  };
  return (
    <Page>
      <h1>{t('talks.title')}</h1>
      {body()}
    </Page>
  );
}
