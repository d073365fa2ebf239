import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxChanged } from '../../../shared/contracts/conversations.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import { Page } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { NeedForm } from './NeedForm.tsx';
import { currentNeed } from './need.ts';
import { Suggestions } from './Suggestions.tsx';

/** What it is about, then up to three people who could help. */
export function Ask() {
  const { t } = useTranslation('mentee');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const query = useQuery(currentNeed);
  const need = query.data;
  const [changing, setChanging] = useState(false);
  useEffect(
    () => liveSocket.on(inboxChanged, () => void cache.invalidateQueries({ queryKey: currentNeed.queryKey })),
    [cache],
  );

  if (need === undefined) {
    return (
      <Page width="wide">
        <h1>{t('ask.title')}</h1>
        <Loaded
          query={query}
          loading={<SkeletonRows rows={3} label={common('loading')} />}
          failed={t('ask.failed')}
        >
          {() => null}
        </Loaded>
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
