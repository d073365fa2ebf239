import { useTranslation } from 'react-i18next';
import type { TeamMessage } from '../../../shared/contracts/teamThreads.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { cx } from '../../ui/cx.ts';
import styles from './TeamMessages.module.css';

interface TeamMessagesProps {
  messages: readonly TeamMessage[];
  /** What the person of the thread is called here. */
  person: string;
}

/** The messages of a team thread, oldest first. Those of the team stand apart by their frame and name a role. */
export function TeamMessages({ messages, person }: TeamMessagesProps) {
  const { t } = useTranslation('team');
  const { dayAndClock } = useMoments();
  return (
    <div role="log" aria-label={t('messages')}>
      <ol className={styles.messages}>
        {messages.map(({ id, from, role, at, text }) => (
          <li key={id} className={cx(styles.message, from === 'team' && styles.team)}>
            <p className={styles.who}>
              <b>{from === 'team' ? t(`roles.${role ?? 'moderator'}`) : person}</b>{' '}
              <time className="meta" dateTime={at}>
                {dayAndClock(at)}
              </time>
            </p>
            <p className={styles.words} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
