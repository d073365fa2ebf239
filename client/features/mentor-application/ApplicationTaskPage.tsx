import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { fieldId } from './applicationDraft.ts';
import type { ApplicationField } from './applicationDraft.ts';
import { APPLICATION_TASKS, pathAfter, taskPath, wrongInTask } from './applicationTasks.ts';
import type { ApplicationTask } from './applicationTasks.ts';
import { ConductFields } from './ConductFields.tsx';
import { RefereesFields } from './RefereesFields.tsx';
import { SaveLine } from './SaveLine.tsx';
import type { TaskFieldsProps } from './taskFieldsProps.ts';
import { TimeFields } from './TimeFields.tsx';
import { TopicFields } from './TopicFields.tsx';
import type { SaveState } from './useAutosave.ts';
import { useFieldErrorWords } from './useFieldErrorWords.ts';
import { WordsFields } from './WordsFields.tsx';
import { YouFields } from './YouFields.tsx';

const FIELDS = {
  you: YouFields,
  time: TimeFields,
  topics: TopicFields,
  words: WordsFields,
  referees: RefereesFields,
  code: ConductFields,
} as const;

interface ApplicationTaskPageProps extends Omit<TaskFieldsProps, 'errorOf'> {
  task: ApplicationTask;
  wrong: readonly ApplicationField[];
  saving: SaveState;
}

/** One part of the application. "Next" asks for what is missing; the way back to the list is open at any time. */
export function ApplicationTaskPage({ task, typed, set, wrong, saving }: ApplicationTaskPageProps) {
  const { t } = useTranslation('application');
  const fieldErrorWords = useFieldErrorWords();
  const [, navigate] = useLocation();
  const [submitCount, setSubmitCount] = useState(0);
  const wrongHere = wrongInTask(task, wrong);
  const errorOf = (field: ApplicationField) =>
    submitCount > 0 && wrongHere.includes(field) ? fieldErrorWords(field) : undefined;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitCount(submitCount + 1);
    if (wrongHere.length === 0) navigate(pathAfter(task));
  };
  const Fields = FIELDS[task];
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={5}>
        <div>
          <p className="meta">
            {t('form.part', { n: APPLICATION_TASKS.indexOf(task) + 1, all: APPLICATION_TASKS.length })}
          </p>
          <h1>{t(`form.tasks.${task}`)}</h1>
        </div>
        <ErrorSummary
          title={t('form.needs')}
          submitCount={submitCount}
          errors={wrongHere.map((field) => ({ field: fieldId(field), words: fieldErrorWords(field) }))}
        />
        <Fields typed={typed} set={set} errorOf={errorOf} />
        <Actions>
          <Button type="submit">{t('form.next')}</Button>
          <ButtonLink look="quiet" href={taskPath()}>
            {t('form.allParts')}
          </ButtonLink>
        </Actions>
        <SaveLine state={saving} />
      </Stack>
    </form>
  );
}
