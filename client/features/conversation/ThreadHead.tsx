import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button, IconLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './ConversationScreen.module.css';

interface ThreadHeadProps {
  view: ConversationView;
  status: ConversationStatus;
  back: { href: string; label: string };
  /** A meter. */
  children?: ReactNode;
  onPlan: () => void;
}

/** How the other person stands, in a few words; `here` lights the dot. */
function useStanding(view: ConversationView, status: ConversationStatus): { words: string; here: boolean } {
  const { t } = useTranslation('conversation');
  const { opening } = useMoments();
  if (status.state === 'closed') return { words: t('state.closed'), here: false };
  if (status.locked) return { words: t('state.locked'), here: false };
  if (status.state === 'proposed') return { words: t('state.proposed'), here: false };
  const time = status.mentorTime;
  if (time === null) return { words: view.topic, here: false };
  if (time.level === 'spent' && time.backAt !== null) {
    return { words: t('state.back', { when: opening(time.backAt) }), here: false };
  }
  return {
    words: t(time.level === 'windDown' ? 'state.windDown' : 'state.open'),
    here: time.level === 'open',
  };
}

export function ThreadHead({ view, status, back, children, onPlan }: ThreadHeadProps) {
  const { t } = useTranslation('conversation');
  const standing = useStanding(view, status);
  return (
    <header className={styles.head}>
      <IconLink href={back.href} label={back.label}>
        <ChevronLeft className="icon" aria-hidden="true" />
      </IconLink>
      <Avatar
        alias={view.other.alias}
        kind={view.me.side === 'mentee' ? 'mentor' : 'mentee'}
        colour={view.other.avatar}
        size="m"
      />
      <div className={styles.who}>
        <h1>{view.other.alias}</h1>
        <p className={cx('meta', styles.standing)}>
          {standing.here ? <span className={styles.dot} /> : null}
          {standing.words}
        </p>
      </div>
      {children}
      <Button look="quiet" size="small" aria-label={t('planLabel')} onClick={onPlan} data-plan>
        {t('plan')}
      </Button>
    </header>
  );
}
