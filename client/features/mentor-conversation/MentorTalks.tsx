import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { byNeed, groupByNeed, useMyConversations } from './myConversations.ts';
import { NeedMark, useNeedWords } from './NeedWords.tsx';

/** All conversations of this mentor: waiting for them, others, ended. */
export function MentorTalks() {
  const { t } = useTranslation('mentor');
  useTitle(t('titled', { title: t('talk.title') }));
  const query = useMyConversations();
  return (
    <Page>
      <h1>{t('talk.title')}</h1>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={3} label={t('talk.loading')} />}
        failed={t('talk.failed')}
      >
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={t('talk.empty')}
              action={<ButtonLink href="/mentor">{t('talk.toToday')}</ButtonLink>}
            >
              {t('talk.emptyWords')}
            </EmptyState>
          ) : (
            groupByNeed(byNeed(rows)).map(([group, members]) => (
              <Section key={group} title={t(`talk.${group}`)}>
                <Rows>
                  {members.map((row) => (
                    <TalkRow key={row.id} row={row} />
                  ))}
                </Rows>
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

function TalkRow({ row }: { row: ConversationRow }) {
  const needWords = useNeedWords();
  return (
    <Row
      href={`/mentor/talk/${row.id}`}
      lead={<Avatar alias={row.other.alias} kind="mentee" size="m" colour={row.other.avatar} />}
      title={row.other.alias}
      sub={`${row.topic}. ${needWords(row)}`}
      end={<NeedMark row={row} />}
    />
  );
}
