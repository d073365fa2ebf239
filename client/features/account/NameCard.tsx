import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { suggestSignInNameEndpoint } from '../../../shared/contracts/joining.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/EmptyState.tsx';
import styles from './NameCard.module.css';

/** A generated sign-in name, unchanged until another is requested. */
export function useSuggestedName() {
  return useQuery({
    queryKey: ['sign-in-name'],
    queryFn: () => call(suggestSignInNameEndpoint),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Whether the server refused the suggested name (taken, older than a day, or never received), so that another must be fetched. */
export function isNameGone(error: unknown): boolean {
  return ['nameTaken', 'cursorGone'].includes(codeOf(error));
}

/** Shows the suggested name, with a button for another. */
export function NameCard({ kind }: { kind: Side }) {
  const { t } = useTranslation('account');
  const { data, isError, isFetching, refetch } = useSuggestedName();
  const drawAnother = () => void refetch();
  if (isError && !data) return <ErrorState title={t('name.failed')} onRetry={drawAnother} />;
  return (
    <div className={styles.card}>
      <Avatar alias={data?.signInName ?? ''} kind={kind} size="l" />
      <div aria-live="polite">
        <b>{data?.signInName ?? t('name.loading')}</b>
        <span className="small">{t('name.note')}</span>
      </div>
      <Button look="quiet" size="small" busy={isFetching} onClick={drawAnother}>
        {isFetching ? null : <RefreshCw className="icon" aria-hidden="true" />}
        {t('name.another')}
      </Button>
    </div>
  );
}
