import { useQuery } from '@tanstack/react-query';
import { CircleAlert, MessageCircle } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import type { HelpRequestView } from '../../../shared/contracts/matching.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { SuggestedRewrite } from '../../ui/SuggestedRewrite.tsx';
import { topics } from '../topics/index.ts';
import styles from './AskForHelp.module.css';

const MAX_TOPICS = 3;
const MAX_TAGS = 5;

const stoppedBy = (error: unknown) => (error instanceof ApiError ? detailsOf('blocked', error) : undefined);

interface NeedFormProps {
  /** For a mentee whose mentor has not answered: with room for a note to the next one. */
  isCover: boolean;
  /** The last need, to edit it. */
  before: HelpRequestView | null;
  /** The last need was accepted, and its conversation has not started: a link to it is shown above the form. */
  accepted: HelpRequestView['request'];
  onDone: (found: HelpRequestView) => void;
}

/** Whether the page was opened for one question, from a conversation whose mentor has no time. */
const isOneQuestion = () => new URLSearchParams(location.search).has('one');

/** The form for a need: topics, tags, and a few words. */
export function NeedForm({ isCover, before, accepted, onDone }: NeedFormProps) {
  const { t } = useTranslation('ask');
  const { t: common } = useTranslation();
  const list = useQuery(topics);
  const [topicIds, setTopicIds] = useState<readonly string[]>(before?.topicIds ?? []);
  const [tagIds, setTagIds] = useState<readonly string[]>(before?.tagIds ?? []);
  const [words, setWords] = useState(before?.words ?? '');
  const [oneQuestion, setOneQuestion] = useState(before?.oneQuestion ?? isOneQuestion());
  const [note, setNote] = useState(before?.handOver ?? '');
  const [submitCount, setSubmitCount] = useState(0);
  const hasNote = isCover || note !== '';

  const max = LIMITS.helpRequestLength;
  const tags = (list.data ?? [])
    .filter((topic) => topicIds.includes(topic.id))
    .flatMap((topic) => topic.tags);
  const chosenTags = tagIds.filter((id) => tags.some((tag) => tag.id === id));
  const topicsProblem =
    topicIds.length === 0 ? t('topicsMissing') : topicIds.length > MAX_TOPICS ? t('topicsMany') : undefined;
  const tagsProblem = chosenTags.length > MAX_TAGS ? t('tagsMany') : undefined;
  const length = [...words.trim()].length;
  const wordsProblem = length === 0 ? t('wordsMissing') : length > max ? t('wordsLong', { max }) : undefined;
  const noteProblem =
    [...note.trim()].length > LIMITS.handOverLength
      ? t('wordsLong', { max: LIMITS.handOverLength })
      : undefined;
  const problems = [
    { field: 'topics', words: topicsProblem },
    { field: 'tags', words: tagsProblem },
    { field: 'words', words: wordsProblem },
    { field: 'hand-over', words: noteProblem },
  ].flatMap(({ field, words: text }) => (text ? [{ field, words: text }] : []));

  const { submit, busy, error, failure, clear } = useSubmit(async () => {
    const handOver = note.trim() === '' ? null : note.trim();
    const need = { topicIds: [...topicIds], tagIds: chosenTags, words: words.trim() };
    const body = { ...need, oneQuestion, handOver };
    onDone(await call(askForHelpEndpoint, { body }));
  });
  const stopped = stoppedBy(error);
  const rewrite = stopped?.rewrite ?? null;

  return (
    <Page>
      {accepted?.conversationId ? (
        <div className={styles.card}>
          <NoticeBox tone="warm" icon={MessageCircle} role="status">
            <p>
              <strong>{t('accepted', { name: accepted.mentor.alias })}</strong>{' '}
              <Link href={`/talk/${accepted.conversationId}`}>{t('open')}</Link>
            </p>
          </NoticeBox>
        </div>
      ) : null}
      <h1>{t(isCover ? 'cover.title' : 'title')}</h1>
      <p className={styles.lead}>{t(isCover ? 'cover.lead' : 'lead')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitCount(submitCount + 1);
          if (problems.length > 0) clear();
          else submit();
        }}
      >
        <ErrorSummary title={common('formNeeds')} errors={problems} submitCount={submitCount} />
        <Stack gap={6}>
          <Loaded
            query={list}
            loading={<SkeletonRows rows={3} label={common('loading')} />}
            failed={t('topicsFailed')}
          >
            {(topicList) => (
              <Choices
                id="topics"
                large
                legend={t('topics')}
                hint={t('topicsHint')}
                layout="two"
                options={topicList.map(({ id, label }) => ({ value: id, label }))}
                values={topicIds}
                onChange={setTopicIds}
                error={submitCount > 0 ? topicsProblem : undefined}
              />
            )}
          </Loaded>
          {tags.length > 0 ? (
            <Choices
              id="tags"
              large
              legend={t('tags')}
              hint={t('tagsHint')}
              layout="two"
              options={tags.map(({ id, label }) => ({ value: id, label }))}
              values={chosenTags}
              onChange={setTagIds}
              error={submitCount > 0 ? tagsProblem : undefined}
            />
          ) : null}
          <TextArea
            id="words"
            large
            label={t('words')}
            hint={t('wordsHint')}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
            error={submitCount > 0 ? wordsProblem : undefined}
          />
          <Choices
            id="oneQuestion"
            large
            legend={t('howMuch')}
            hint={t('oneQuestionHint')}
            options={[{ value: 'one', label: t('oneQuestion') }]}
            values={oneQuestion ? ['one'] : []}
            onChange={(chosen) => {
              setOneQuestion(chosen.length > 0);
            }}
          />
          {hasNote ? (
            <TextArea
              id="hand-over"
              large
              label={t('cover.note')}
              hint={t('cover.noteHint')}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
              }}
              error={submitCount > 0 ? noteProblem : undefined}
            />
          ) : null}
          {failure ? (
            <NoticeBox tone="bad" icon={CircleAlert} role="alert">
              <p>{rewrite === null ? failure : t('blocked')}</p>
              {rewrite ? (
                <SuggestedRewrite
                  rewrite={rewrite}
                  label={t('useInstead')}
                  onUse={(text) => {
                    setWords(text);
                    clear();
                  }}
                />
              ) : null}
            </NoticeBox>
          ) : null}
          <Button type="submit" size="big" wide busy={busy}>
            {t('find')}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
