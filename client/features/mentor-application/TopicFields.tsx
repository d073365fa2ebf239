import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/Choice.tsx';
import { topics as topicsQuery } from '../topics/index.ts';
import { fieldId } from './applicationDraft.ts';
import type { TaskFieldsProps } from './taskFieldsProps.ts';

export function TopicFields({ typed, set, errorOf }: TaskFieldsProps) {
  const { t } = useTranslation('application');
  const topics = useQuery(topicsQuery);
  return (
    <Choices
      id={fieldId('topicIds')}
      legend={t('form.topics')}
      hint={topics.isError ? t('form.topicsFailed') : t('form.topicsHint')}
      error={errorOf('topicIds')}
      options={(topics.data ?? []).map((topic) => ({ value: topic.id, label: topic.label }))}
      values={typed.topicIds}
      onChange={(topicIds) => {
        set('topicIds', topicIds);
      }}
    />
  );
}
