import type { ReactNode } from 'react';
import { ErrorState } from '../../ui/EmptyState.tsx';
import { useErrorWords } from '../i18n/useErrorWords.ts';
import { ApiError } from './ApiError.ts';

/** What is shown of a query, with pages or without. */
interface LoadableQuery<T> {
  data: T | undefined;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  isError: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

interface LoadedProps<T> {
  query: LoadableQuery<T>;
  /** Shown until the first answer. */
  loading: ReactNode;
  /** "Your hours could not be loaded." */
  failed: string;
  children: (data: T) => ReactNode;
}

/** Shows a query while it loads, when it failed and when it has data. Loaded data stays on screen when a later fetch fails. */
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
