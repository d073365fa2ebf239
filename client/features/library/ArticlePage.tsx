import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../platform/session/session.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { MarkdownBlocks } from '../../ui/MarkdownBlocks.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { LIBRARY } from '../library-link/index.ts';
import { HelplineList } from '../helplines/index.ts';
import type { Helpline } from '../helplines/index.ts';
import { ARTICLES } from './articles.ts';
import { articleText } from './articleText.ts';
import type { ArticleId } from './articles.ts';
import { TalkBackLink } from './TalkBackLink.tsx';
import type { LeftTalk } from './TalkBackLink.tsx';

interface ArticlePageProps {
  id: ArticleId;
  from: LeftTalk | undefined;
  helplines: readonly Helpline[];
}

/** An article, with the helplines for what it is about and for the reader's age. */
export function ArticlePage({ id, from, helplines }: ArticlePageProps) {
  const { t } = useTranslation('library');
  const { ageBand } = useMe();
  const { signposts, isUrgent } = ARTICLES[id];
  const { title, lead, blocks } = articleText(id);
  const lines = signposts.flatMap((signpost) =>
    helplines.filter((line) => line.id === signpost && (!ageBand || line.ageBands.includes(ageBand))),
  );
  const people = (
    <Section title={t('people')}>
      <HelplineList lines={lines} />
    </Section>
  );
  return (
    <Page>
      <Stack gap={5}>
        <div>
          <ButtonLink
            look="text"
            size="small"
            href={LIBRARY}
            {...(from && { state: { talkId: from.talkId } })}
          >
            <ChevronLeft className="icon" aria-hidden="true" />
            {t('all')}
          </ButtonLink>
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        {isUrgent ? people : null}
        <MarkdownBlocks blocks={blocks} />
        {isUrgent ? null : people}
        {from ? (
          <div>
            <TalkBackLink from={from} />
          </div>
        ) : null}
      </Stack>
    </Page>
  );
}
