import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxChanged } from '../../../shared/contracts/conversations.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import { ErrorState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { NeedForm } from './NeedForm.tsx';
import { currentNeed } from './need.ts';
import { Suggestions } from './Suggestions.tsx';

/** What it is about, then up to three people who could help. */
export function Ask() {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const cache = useQueryClient();
  const { data: need, error, isPending, refetch } = useQuery(currentNeed);
  const [changing, setChanging] = useState(false);
  useEffect(
    () => liveSocket.on(inboxChanged, () => void cache.invalidateQueries({ queryKey: currentNeed.queryKey })),
    [cache],
  );

  if (isPending) {
    return (
      <Page width="wide">
        <SkeletonRows rows={3} label={t('loading')} />
      </Page>
    );
  }
  if (error && need === undefined) {
    return (
      <Page>
        <ErrorState title={errorWords(error)} onRetry={() => void refetch()} />
      </Page>
    );
  }
  // An answered need is over: the next begins with an empty form.
  const over = need?.request?.state === 'accepted';
  if (!need || changing || over) {
    return (
      <NeedForm
        accepted={over ? need.request : null}
        before={over ? null : (need ?? null)}
        onDone={(found) => {
          cache.setQueryData(currentNeed.queryKey, found);
          setChanging(false);
          scrollTo(0, 0);
        }}
      />
    );
  }
  return (
    <Suggestions
      need={need}
      onChange={() => {
        setChanging(true);
      }}
    />
  );
}
