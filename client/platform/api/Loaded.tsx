import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../../ui/EmptyState.tsx';
import { useErrorWords } from '../i18n/useErrorWords.ts';
import { ApiError } from './ApiError.ts';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** What stands there until the first answer. */
  loading: ReactNode;
  /** "Your hours could not be loaded." */
  failed: string;
  children: (data: T) => ReactNode;
}

/** A list or panel in all its states. What was loaded once stays on screen while a later try fails. */
export function Loaded<T>({ query, loading, failed, children }: LoadedProps<T>) {
  const errorWords = useErrorWords();
  if (query.data !== undefined) return children(query.data);
  const offline = query.fetchStatus === 'paused';
  if (!query.isError && !offline) return loading;
  return (
    <ErrorState title={failed} onRetry={() => void query.refetch()}>
      {errorWords(offline ? new ApiError('offline') : query.error)}
    </ErrorState>
  );
}
