import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Page } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { conversations, helpRequest } from '../inbox/index.ts';
import { NeedForm } from './NeedForm.tsx';
import { Suggestions } from './Suggestions.tsx';

const KEYS = [helpRequest.queryKey];
const PUSHES = [inboxChangedPush];

/** The form for a need, then up to three suggested mentors. */
export function AskForHelp() {
  const { t } = useTranslation('ask');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const query = useQuery(helpRequest);
  const need = query.data;
  const [changing, setChanging] = useState(false);
  const isCover = new URLSearchParams(useSearch()).has('cover');
  const [, navigate] = useLocation();
  useInvalidateOnPush(KEYS, PUSHES);

  // An accepted need is closed: the next one starts with an empty form.
  const over = need?.request?.state === 'accepted';
  const { data: talks } = useQuery({ ...conversations, enabled: over });
  const isNew = talks?.some(
    ({ id, status }) => id === need?.request?.conversationId && status.state === 'proposed',
  );
  // A mentee whose mentor does not answer asks for another one, unless they have asked already.
  const asksForCover = isCover && need?.request?.state !== 'requested';
  const isForm = need === null || changing || over || asksForCover;
  useScreenStart(need === undefined ? undefined : isForm ? 'form' : 'suggestions');

  if (need === undefined) {
    return (
      <Page width="wide">
        <h1>{t('title')}</h1>
        <Loaded
          query={query}
          loading={<SkeletonRows rows={3} label={common('loading')} />}
          failed={t('failed')}
        >
          {() => null}
        </Loaded>
      </Page>
    );
  }
  if (need === null || isForm) {
    return (
      <NeedForm
        accepted={over && isNew ? need.request : null}
        isCover={isCover}
        before={over && !isCover ? null : need}
        onDone={(found) => {
          cache.setQueryData(helpRequest.queryKey, found);
          setChanging(false);
          if (isCover) navigate('/ask', { replace: true });
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
