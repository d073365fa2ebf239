import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Info } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviseFeedbackEndpoint, withdrawFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { conversations, feedbackOn } from '../inbox/index.ts';
import { HelpCard } from '../signposts/index.ts';
import { FeedbackForm } from './FeedbackForm.tsx';
import { ValueChoice } from './ValueChoice.tsx';
import { UnansweredForm } from './UnansweredForm.tsx';
import { keyOf } from './values.ts';
import type { Value } from './values.ts';

function HomeLink() {
  const { t } = useTranslation('feedback');
  return (
    <p>
      <ButtonLink look="quiet" href="/home">
        {t('home')}
      </ButtonLink>
    </p>
  );
}

/** Feedback that was given: it can be changed once, or withdrawn. */
function Given({
  conversationId,
  value,
  mayRevise,
}: {
  conversationId: string;
  /** Null where the mentee said that the mentor never answered. */
  value: Value | null;
  mayRevise: boolean;
}) {
  const { t } = useTranslation('feedback');
  const cache = useQueryClient();
  const [changing, setChanging] = useState(false);
  const [chosen, setChosen] = useState<Value | null>(value);
  const params = { id: conversationId };
  const { submit, failure } = useSubmit(async (run: () => Promise<unknown>) => {
    try {
      await run();
      setChanging(false);
    } finally {
      void cache.invalidateQueries({ queryKey: feedbackOn(conversationId).queryKey });
    }
  });
  return (
    <Stack>
      <h1>{t('given.title')}</h1>
      <p className="lead">
        {value === null
          ? t('unanswered.given')
          : t(mayRevise ? 'given.words' : 'given.wordsDone', { value: t(`values.${keyOf(value)}`) })}
      </p>
      {changing ? <ValueChoice value={chosen} onChange={setChosen} /> : null}
      <Actions>
        {changing && chosen !== null ? (
          <Button
            onClick={() => {
              submit(() => call(reviseFeedbackEndpoint, { params, body: { value: chosen } }));
            }}
          >
            {t('send')}
          </Button>
        ) : mayRevise ? (
          <Button
            look="quiet"
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('given.change')}
          </Button>
        ) : null}
        <Button
          look="text"
          onClick={() => {
            submit(() => call(withdrawFeedbackEndpoint, { params }));
          }}
        >
          {t('given.takeBack')}
        </Button>
      </Actions>
      <FormError error={failure} />
      <HomeLink />
    </Stack>
  );
}

/** Feedback after a conversation: one choice, not preselected, optional words, and a way to skip. */
export function Feedback({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('feedback');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const feedback = useQuery(feedbackOn(conversationId));
  const rows = useQuery(conversations);
  const [thanks, setThanks] = useState<{ words: string; helpLevel: HelpLevel | null }>();
  const other = rows.data?.find((row) => row.id === conversationId)?.other;

  const thank = (kind: NonNullable<typeof thanks>) => {
    setThanks(kind);
    void cache.invalidateQueries({ queryKey: feedbackOn(conversationId).queryKey });
  };
  useScreenStart(thanks ? 'thanks' : 'form');
  const renderBody = () => {
    if (thanks) {
      return (
        <Stack>
          <h1>{t('thanks')}</h1>
          <NoticeBox tone="good" icon={CircleCheck} role="status">
            <p>{thanks.words}</p>
          </NoticeBox>
          {thanks.helpLevel ? <HelpCard level={thanks.helpLevel} /> : null}
          <HomeLink />
        </Stack>
      );
    }
    if (!feedback.data) {
      return (
        <>
          <h1>{t('titlePlain')}</h1>
          <Loaded query={feedback} loading={<SkeletonRows label={common('loading')} />} failed={t('failed')}>
            {() => null}
          </Loaded>
        </>
      );
    }
    const { state, value, mayRevise, letDown } = feedback.data;
    const form = { conversationId, name: other?.alias ?? '' };
    if (state === 'open' && letDown) {
      return (
        <UnansweredForm
          {...form}
          onDone={() => {
            thank({ words: t('unanswered.thanks'), helpLevel: null });
          }}
        />
      );
    }
    if (state === 'open') {
      return (
        <FeedbackForm
          {...form}
          onDone={(helpLevel) => {
            thank({ words: t('thanksWords'), helpLevel });
          }}
        />
      );
    }
    if (state === 'unanswered' || (state === 'given' && value !== null)) {
      return <Given conversationId={conversationId} value={value} mayRevise={mayRevise} />;
    }
    return (
      <Stack>
        <h1>{t('titlePlain')}</h1>
        <NoticeBox tone="plain" icon={Info}>
          <p>{t(state === 'notYet' || state === 'withdrawn' ? state : 'closed')}</p>
        </NoticeBox>
        <HomeLink />
      </Stack>
    );
  };
  return (
    <Page>
      <Stack gap={3}>
        {other ? <Avatar alias={other.alias} colour={other.avatar} kind="mentor" size="l" /> : null}
        <div>{renderBody()}</div>
      </Stack>
    </Page>
  );
}
