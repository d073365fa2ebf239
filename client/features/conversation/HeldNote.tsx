import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { listSignpostsEndpoint } from '../../../shared/contracts/moderation.ts';
import { call } from '../../platform/api/call.ts';
import { Button } from '../../ui/Button.tsx';

/** Explains "being checked": by whom, at which hours, and where to find help now. */
export function HeldNote() {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['signposts'],
    queryFn: () => call(listSignpostsEndpoint),
    staleTime: 3_600_000,
    enabled: open,
  });
  if (!open) {
    return (
      <span>
        {t('held')}{' '}
        <Button
          look="text"
          size="tiny"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('heldMore')}
        </Button>
      </span>
    );
  }
  return (
    <span role="status">
      {data ? t('heldWords', { hours: data.staffHours }) : t('held')}{' '}
      <Link href="/help">{common('getHelpNow')}</Link>
    </span>
  );
}
