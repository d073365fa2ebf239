import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { Avatar } from '../../ui/Avatar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import {
  byNeed,
  isWaiting,
  NeedMark,
  needOf,
  useMyConversations,
  useNeedWords,
} from '../mentor-conversation/index.ts';

/** Open conversations, those waiting for the mentor first. Lists never show message text. */
export function OpenConversations() {
  const { t } = useTranslation('mentor');
  const query = useMyConversations();
  const needWords = useNeedWords();
  const open = byNeed(query.data ?? []).filter((row) => needOf(row) !== 'ended');
  const allQuiet = open.length > 0 && !open.some(isWaiting);
  return (
    <Section title={t(allQuiet ? 'today.quietTitle' : 'today.waiting')}>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={3} label={t('today.waitingLoading')} />}
        failed={t('today.waitingFailed')}
      >
        {() =>
          open.length === 0 ? (
            <EmptyState title={t('today.nobody')}>{t('today.nobodyWords')}</EmptyState>
          ) : (
            <Rows>
              {open.map((row) => (
                <Row
                  key={row.id}
                  href={`/mentor/talk/${row.id}`}
                  lead={<Avatar alias={row.other.alias} kind="mentee" size="m" colour={row.other.avatar} />}
                  title={row.other.alias}
                  sub={needWords(row)}
                  end={<NeedMark row={row} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Section>
  );
}
