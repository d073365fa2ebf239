import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { ApplicationField } from './applicationDraft.ts';
import { APPLICATION_TASKS, taskPath, wrongInTask } from './applicationTasks.ts';
import { SaveLine } from './SaveLine.tsx';
import type { SaveState } from './useAutosave.ts';

interface ApplicationTaskListProps {
  wrong: readonly ApplicationField[];
  saving: SaveState;
  busy: boolean;
  failure: string | undefined;
  send: () => void;
}

/** The parts of the application, what each still lacks, and the button that sends the whole. */
export function ApplicationTaskList({ wrong, saving, busy, failure, send }: ApplicationTaskListProps) {
  const { t } = useTranslation('application');
  const [isRefused, setIsRefused] = useState(false);
  const tasks = APPLICATION_TASKS.map((task) => ({ task, left: wrongInTask(task, wrong).length }));
  const isWhole = wrong.length === 0;
  return (
    <Stack gap={5}>
      <div>
        <h1>{t('form.title')}</h1>
        <p className="lead muted">{t('form.lead')}</p>
      </div>
      <p>{t('form.progress', { done: tasks.filter(({ left }) => left === 0).length, all: tasks.length })}</p>
      <Rows label={t('form.parts')}>
        {tasks.map(({ task, left }) => (
          <Row
            key={task}
            href={taskPath(task)}
            title={t(`form.tasks.${task}`)}
            end={
              left === 0 ? (
                <Tag tone="good">{t('form.done')}</Tag>
              ) : (
                <Tag>{t('form.left', { count: left })}</Tag>
              )
            }
          />
        ))}
      </Rows>
      <Actions>
        <Button
          busy={busy}
          off={!isWhole}
          onClick={() => {
            setIsRefused(!isWhole);
            if (isWhole) send();
          }}
        >
          {t('form.send')}
        </Button>
      </Actions>
      <FormError error={isRefused && !isWhole ? t('form.unfinished') : failure} />
      <SaveLine state={saving} />
    </Stack>
  );
}
