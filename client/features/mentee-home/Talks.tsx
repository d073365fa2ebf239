import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { conversations } from '../inbox/index.ts';
import { ConversationItem } from './ConversationItem.tsx';
import { useInboxPushes } from './useInboxPushes.ts';

/** All conversations of this person, open and closed. */
export function Talks() {
  const { t } = useTranslation('mentee');
  const { t: common } = useTranslation();
  const query = useQuery(conversations);
  useInboxPushes();
  const renderRows = (rows: readonly ConversationRow[]) => {
    if (rows.length === 0) {
      return (
        <EmptyState title={t('talks.none')} action={<ButtonLink href="/ask">{t('talks.ask')}</ButtonLink>}>
          {t('talks.noneWords')}
        </EmptyState>
      );
    }
    const open = rows.filter((row) => row.status.state !== 'closed');
    const ended = rows.filter((row) => row.status.state === 'closed');
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
      <Loaded query={query} loading={<SkeletonRows label={common('loading')} />} failed={t('talks.failed')}>
        {renderRows}
      </Loaded>
    </Page>
  );
}
