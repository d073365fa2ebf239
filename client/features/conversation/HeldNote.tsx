import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { signposts } from '../signposts/index.ts';

/** Explains "being checked": by whom, at which hours, and where to find help now. */
export function HeldNote() {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...signposts, enabled: open });
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
