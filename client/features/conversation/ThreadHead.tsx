import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';
import { now } from '../../platform/clock.ts';
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

/** The state of the conversation and of its mentor's time, in a few words. */
function useStateWords(view: ConversationView, status: ConversationStatus): string {
  const { t } = useTranslation('conversation');
  const { dayAndClock, opening } = useMoments();
  if (status.state === 'closed') return t('state.closed');
  if (status.locked) return t('state.locked');
  if (status.state === 'proposed') return t('state.proposed');
  const time = status.mentorTime;
  if (time === null) return view.topic;
  if (time.awayUntil !== null) return t('state.away', { when: opening(time.awayUntil) });
  if (time.level === 'spent' && time.backAt !== null) {
    return t('state.back', { when: opening(time.backAt) });
  }
  if (time.level === 'windDown') return t('state.windDown');
  if (status.reply && !status.reply.isLate)
    return t('state.reply', { when: dayAndClock(status.reply.dueAt) });
  const [next] = time.nextHours;
  return next && Date.parse(next.from) > now()
    ? t('state.usually', { when: opening(next.from) })
    : t('state.open');
}

export function ThreadHead({ view, status, back, children, onPlan }: ThreadHeadProps) {
  const { t } = useTranslation('conversation');
  const state = useStateWords(view, status);
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
        <p className={cx('meta', styles.standing)}>{state}</p>
      </div>
      {children}
      <Button look="quiet" size="small" aria-label={t('planLabel')} onClick={onPlan} data-plan>
        {t('plan')}
      </Button>
    </header>
  );
}
