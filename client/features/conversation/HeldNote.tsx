import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { useTeamWords } from '../signposts/index.ts';

/** Explains "being checked": by whom, at which hours, and where to find help now. */
export function HeldNote() {
  const { t } = useTranslation('conversation');
  const [open, setOpen] = useState(false);
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
  return <HeldWords />;
}

/** A component of its own, so that the hours of the team are fetched only where this note is shown. */
function HeldWords() {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const team = useTeamWords();
  return (
    <span role="status">
      {team === '' ? t('held') : t('heldWords', { team })} <Link href="/help">{common('getHelpNow')}</Link>
    </span>
  );
}
