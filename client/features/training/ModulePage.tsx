import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getQuizEndpoint } from '../../../shared/contracts/training.ts';
import type { ModuleId } from '../../../shared/domain/training/curriculum.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useTitle } from '../../platform/useTitle.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { MarkdownBlocks } from '../../ui/MarkdownBlocks.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Quiz } from './Quiz.tsx';
import { trainingText } from './trainingText.ts';

/** The text of a module, and the questions about it. */
export function ModulePage({ id }: { id: ModuleId }) {
  const { t } = useTranslation('training');
  const { t: mentor } = useTranslation('mentor');
  const { title, blocks } = trainingText(id);
  useTitle(mentor('titled', { title }));
  const [isAsked, setAsked] = useState(false);
  return (
    <Page>
      <Stack gap={5}>
        <div>
          <ButtonLink look="text" size="small" href="/mentor/training">
            <ChevronLeft className="icon" aria-hidden="true" />
            {t('back')}
          </ButtonLink>
          <h1>{title}</h1>
          <p className="muted">{t('modules.length')}</p>
        </div>
        <MarkdownBlocks blocks={blocks} />
        <Section title={t('quiz.section')}>
          {isAsked ? (
            <Questions id={id} />
          ) : (
            <Stack gap={3}>
              <p>{t('quiz.lead')}</p>
              <div>
                <Button
                  onClick={() => {
                    setAsked(true);
                  }}
                >
                  {t('quiz.start')}
                </Button>
              </div>
            </Stack>
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function Questions({ id }: { id: ModuleId }) {
  const { t } = useTranslation('training');
  const query = useQuery({
    queryKey: ['training-quiz', id],
    queryFn: ({ signal }) => call(getQuizEndpoint, { params: { id } }, { signal }),
    staleTime: 0,
  });
  return (
    <Loaded
      query={query}
      loading={<SkeletonRows rows={4} label={t('quiz.loading')} />}
      failed={t('quiz.failed')}
    >
      {(quiz) => <Quiz id={id} quiz={quiz} />}
    </Loaded>
  );
}
