import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/SelectField.tsx';
import { useMyReplies } from './useContact.ts';

/** Contact hours to choose from; what is stored is offered too. */
const CHOICES = [12, 24, 48, 72, 96];

interface ReplyFieldProps {
  hours: number;
  onChange: (hours: number) => void;
}

/** Within how many contact hours a mentor promises to reply, and how often they did. */
export function ReplyField({ hours, onChange }: ReplyFieldProps) {
  const { t } = useTranslation('hours');
  const { data } = useMyReplies();
  const choices = [...new Set([...CHOICES, hours])].sort((a, b) => a - b);
  return (
    <SelectField
      id="contact-replyHours"
      label={t('contact.reply')}
      hint={t('contact.replyHint')}
      below={
        data && data.total > 0
          ? `${t('contact.kept', { kept: data.kept, of: data.total })} ${t(`contact.habits.${data.habit ?? 'none'}`)}`
          : undefined
      }
      value={String(hours)}
      options={choices.map((choice) => ({
        value: String(choice),
        label: t('contact.replyWithin', { hours: choice }),
      }))}
      onChange={(value) => {
        onChange(Number(value));
      }}
    />
  );
}
