import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { saveMentorProfileEndpoint } from '../../../shared/contracts/matching.ts';
import type { Topic } from '../../../shared/contracts/matching.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choices } from '../../ui/Choice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Stack } from '../../ui/Page.tsx';
import { myProfile } from './myProfile.ts';
import { parseProfile, tagsOf, typedProfile, withTopics } from './profileForm.ts';
import type { MentorProfile, ProfileField, TypedProfile } from './profileForm.ts';
import { StoppedAbout } from './StoppedAbout.tsx';

const WRONG = {
  about: 'aboutWrong',
  topicIds: 'topicsWrong',
  tagIds: 'tagsWrong',
  maxActiveConversations: 'mostWrong',
} as const;

const optionsOf = (labelled: readonly { id: string; label: string }[]) =>
  labelled.map(({ id, label }) => ({ value: id, label }));

const ABOUT_ID = 'profile-about';

const stoppedBy = (error: unknown) => (error instanceof ApiError ? detailsOf('blocked', error) : undefined);

/** The profile that young people read, and the topics the mentor is suggested for. */
export function ProfileForm({ profile, topics }: { profile: MentorProfile; topics: readonly Topic[] }) {
  const { t } = useTranslation('hours');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const cache = useQueryClient();
  const [typed, setTyped] = useState(() => typedProfile(profile));
  const [submitCount, setSubmitCount] = useState(0);
  const save = useMutation({
    mutationFn: (next: MentorProfile) => call(saveMentorProfileEndpoint, { body: next }),
    onSuccess: (answer) => {
      cache.setQueryData(myProfile.queryKey, answer.profile);
    },
  });
  const { wrong } = parseProfile(typed);
  const errorOf = (field: ProfileField) =>
    submitCount > 0 && wrong.includes(field) ? t(WRONG[field]) : undefined;
  const change = (next: TypedProfile) => {
    setTyped(next);
    save.reset();
  };
  const left = LIMITS.profileAboutLength - [...typed.about.trim()].length;
  const stopped = stoppedBy(save.error);
  const tags = tagsOf(typed.topicIds, topics);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { profile: next } = parseProfile(typed);
    setSubmitCount(next ? 0 : submitCount + 1);
    if (next && !save.isPending) save.mutate(next);
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary
        title={common('formNeeds')}
        submitCount={submitCount}
        errors={wrong.map((field) => ({ field: `profile-${field}`, words: t(WRONG[field]) }))}
      />
      <Stack gap={5}>
        <TextArea
          id={ABOUT_ID}
          label={t('aboutYou')}
          hint={left < 0 ? t('aboutHintOver', { over: -left }) : t('aboutHint', { left })}
          error={errorOf('about')}
          rows={3}
          value={typed.about}
          onChange={(event) => {
            change({ ...typed, about: event.target.value });
          }}
        />
        {stopped && save.variables ? (
          <StoppedAbout
            about={save.variables.about}
            details={stopped}
            fieldId={ABOUT_ID}
            onUse={(about) => {
              change({ ...typed, about });
            }}
          />
        ) : null}
        <Choices
          id="profile-topicIds"
          legend={t('topics')}
          hint={t('topicsHint')}
          error={errorOf('topicIds')}
          options={optionsOf(topics)}
          values={typed.topicIds}
          onChange={(topicIds) => {
            change(withTopics(typed, topicIds, topics));
          }}
        />
        {tags.length > 0 ? (
          <Choices
            id="profile-tagIds"
            legend={t('tags')}
            hint={t('tagsHint')}
            error={errorOf('tagIds')}
            options={optionsOf(tags)}
            values={typed.tagIds}
            onChange={(tagIds) => {
              change({ ...typed, tagIds });
            }}
          />
        ) : null}
        <Field
          id="profile-maxActiveConversations"
          label={t('most')}
          error={errorOf('maxActiveConversations')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.maxActiveConversations}
          onChange={(event) => {
            change({ ...typed, maxActiveConversations: event.target.value });
          }}
        />
        <div>
          <Checkbox
            checked={typed.acceptingRequests}
            onChange={(acceptingRequests) => {
              change({ ...typed, acceptingRequests });
            }}
          >
            {t('accepting')}
          </Checkbox>
          {typed.acceptingRequests ? null : <p className="small muted">{t('acceptingOff')}</p>}
        </div>
        <div>
          <Button type="submit" busy={save.isPending}>
            {t('saveProfile')}
          </Button>
          <FormError error={save.error && !stopped ? errorWords(save.error) : undefined} />
          <p role="status" className="small muted">
            {save.isSuccess ? t('saved') : ''}
          </p>
        </div>
      </Stack>
    </form>
  );
}
