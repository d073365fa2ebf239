import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../../platform/session/session.ts';
import { noticesPath, useMyNotices, useRebindPush } from './noticeQueries.ts';

/** Leads to what is new, with how many were not opened yet. */
export function Bell() {
  const { t } = useTranslation('notices');
  const { role } = useMe();
  useRebindPush(role);
  const unopened = useMyNotices().data?.unopened ?? 0;
  const label = unopened > 0 ? `${t('title')}: ${unopened}` : t('title');
  return (
    <Link href={noticesPath(role)} aria-label={label}>
      <BellIcon className="icon" aria-hidden="true" />
      {unopened > 0 ? <b aria-hidden="true">{unopened}</b> : null}
    </Link>
  );
}
