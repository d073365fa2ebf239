import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { conversations } from '../inbox/index.ts';
import { LIBRARY } from '../library-link/index.ts';
import { useHelplines } from '../helplines/index.ts';
import { topics } from '../topics/index.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { ARTICLE_IDS, ARTICLES } from './articles.ts';
import { articleText } from './articleText.ts';
import type { ArticleId } from './articles.ts';
import { useLibraryPlace } from './libraryPlace.ts';
import type { LibraryPlace } from './libraryPlace.ts';
import { TalkBackLink } from './TalkBackLink.tsx';
import type { LeftTalk } from './TalkBackLink.tsx';

/** Short texts for mentees: the list, or the article that is open. Nothing is asked of the server when an article is opened. */
export function Library() {
  const { articleId, talkId } = useLibraryPlace();
  const talks = useQuery(conversations);
  const topicList = useQuery(topics);
  const helplines = useHelplines();
  useScreenStart(articleId ?? LIBRARY);
  const talk = talks.data?.find(({ id }) => id === talkId);
  // Another person may have signed in since: a conversation that is not theirs orders nothing.
  const from: LeftTalk | undefined = talk && { talkId: talk.id, name: talk.other.alias };
  if (articleId) return <ArticlePage id={articleId} from={from} helplines={helplines} key={articleId} />;
  const topic = topicList.data?.find(({ label }) => label === talk?.topic);
  const isOrdering = talkId !== undefined && (talks.isLoading || topicList.isLoading);
  return <ArticleList from={from} topic={topic} isOrdering={isOrdering} />;
}

interface ArticleListProps {
  from: LeftTalk | undefined;
  topic: { id: string; label: string } | undefined;
  /** Whether it is still being loaded which articles come first. */
  isOrdering: boolean;
}

function ArticleList({ from, topic, isOrdering }: ArticleListProps) {
  const { t } = useTranslation('library');
  const { t: common } = useTranslation();
  const first = ARTICLE_IDS.filter((id) => ARTICLES[id].topics.some((about) => about === topic?.id));
  const others = ARTICLE_IDS.filter((id) => !first.includes(id));
  const place: LibraryPlace = from ? { talkId: from.talkId } : {};
  return (
    <Page>
      <Stack gap={4}>
        <div>
          {from ? <TalkBackLink from={from} /> : null}
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        {isOrdering ? <SkeletonRows rows={4} label={common('loading')} /> : null}
        {!isOrdering && topic && first.length > 0 ? (
          <>
            <Section title={topic.label}>
              <ArticleRows ids={first} place={place} />
            </Section>
            <Section title={t('more')}>
              <ArticleRows ids={others} place={place} />
            </Section>
          </>
        ) : null}
        {!isOrdering && first.length === 0 ? <ArticleRows ids={others} place={place} /> : null}
      </Stack>
    </Page>
  );
}

function ArticleRows({ ids, place }: { ids: readonly ArticleId[]; place: LibraryPlace }) {
  return (
    <Rows>
      {ids.map((articleId) => {
        const { title, lead } = articleText(articleId);
        return (
          <Row key={articleId} href={LIBRARY} state={{ ...place, articleId }} title={title} sub={lead} />
        );
      })}
    </Rows>
  );
}
