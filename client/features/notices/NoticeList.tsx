import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { openNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import type { NoticeView } from '../../../shared/contracts/notices.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { foldNotices } from './foldNotices.ts';
import { noticesPath, useMyNotices } from './noticeQueries.ts';

/** A person's notices, new ones first. */
export function NoticeList() {
  const { t } = useTranslation('notices');
  const { role } = useMe();
  const query = useMyNotices();
  return (
    <Page>
      <Stack gap={4}>
        <h1>{t('title')}</h1>
        <Loaded query={query} loading={<SkeletonRows rows={3} label={t('loading')} />} failed={t('failed')}>
          {({ notices }) =>
            notices.length === 0 ? (
              <EmptyState title={t('empty')}>{t('emptyWords')}</EmptyState>
            ) : (
              <NoticeRows notices={notices} />
            )
          }
        </Loaded>
        <Actions>
          <ButtonLink look="quiet" href={`${noticesPath(role)}/settings`}>
            {t('settings.link')}
          </ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}

function NoticeRows({ notices }: { notices: readonly NoticeView[] }) {
  const { t } = useTranslation('notices');
  const { dayAndClock } = useMoments();
  useOpenedOnLeave(notices);
  return (
    <Rows label={t('title')}>
      {foldNotices(notices).map(({ newest: { id, kind, at, opened, path }, more }) => (
        <Row
          key={id}
          title={t(`kinds.${kind}`)}
          sub={more === 0 ? dayAndClock(at) : t('andMore', { when: dayAndClock(at), count: more })}
          {...(path !== '/' && { href: path })}
          {...(!opened && { end: <Tag tone="info">{t('fresh')}</Tag> })}
        />
      ))}
    </Rows>
  );
}

/** What was listed counts as opened once the list is left, so that the marks of what is new stay while it is read. */
function useOpenedOnLeave(notices: readonly NoticeView[]): void {
  const shown = useRef<string[]>([]);
  useEffect(() => {
    shown.current = notices.filter(({ opened }) => !opened).map(({ id }) => id);
  }, [notices]);
  useEffect(
    () => () => {
      if (shown.current.length === 0) return;
      call(openNoticesEndpoint, { body: { ids: shown.current } }, { keepalive: true }).catch(() => undefined);
    },
    [],
  );
}
