import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { Avatar } from '../../ui/Avatar.tsx';
import { WordMark } from '../../ui/Mark.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Count } from '../../ui/Tag.tsx';
import { byNeed, groupByNeed, needOf, useMyConversations } from './myConversations.ts';
import { useNeedWords } from './NeedWords.tsx';
import styles from './ConversationNav.module.css';

/** The other conversations, on the left of wide screens. On phones they are the Talk tab. */
export function ConversationNav({ currentId }: { currentId: string }) {
  const { t } = useTranslation('mentor');
  const { t: common } = useTranslation();
  const query = useMyConversations();
  return (
    <nav className={styles.threads} aria-label={t('talk.listLabel')}>
      <Link className={styles.brand} href="/mentor" aria-label={common('kithHome')}>
        <WordMark />
      </Link>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={3} label={t('talk.loading')} />}
        failed={t('talk.failed')}
      >
        {(rows) =>
          groupByNeed(byNeed(rows)).map(([group, members]) => (
            <section key={group}>
              <h2>{t(`talk.${group}`)}</h2>
              <ul className={styles.list}>
                {members.map((row) => (
                  <li key={row.id}>
                    <ThreadLink row={row} current={row.id === currentId} />
                  </li>
                ))}
              </ul>
            </section>
          ))
        }
      </Loaded>
    </nav>
  );
}

function ThreadLink({ row, current }: { row: ConversationRow; current: boolean }) {
  const { t } = useTranslation('mentor');
  const needWords = useNeedWords();
  const { alias, avatar } = row.other;
  return (
    <Link className={styles.item} href={`/mentor/talk/${row.id}`} aria-current={current ? 'page' : undefined}>
      <Avatar alias={alias} kind="mentee" size="m" colour={avatar} />
      <span>
        <b>{alias}</b>
        <small>{needWords(row)}</small>
      </span>
      {needOf(row) === 'read' && !current ? (
        <Count value={row.status.unread} label={t('today.unread', { count: row.status.unread })} />
      ) : null}
    </Link>
  );
}
