import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/Field.tsx';
import { fieldId } from './applicationDraft.ts';
import type { TaskFieldsProps } from './taskFieldsProps.ts';

/** For the experience and the motivation, in code points. */
const WORDS_LENGTH = 1_500;
const TEXTS = ['experience', 'motivation'] as const;

export function WordsFields({ typed, set, errorOf }: TaskFieldsProps) {
  const { t } = useTranslation('application');
  const lengthHint = (field: (typeof TEXTS)[number]) => {
    const left = WORDS_LENGTH - [...typed[field].trim()].length;
    return left < 0 ? t(`form.${field}Over`, { over: -left }) : t(`form.${field}Hint`, { left });
  };
  return TEXTS.map((field) => (
    <TextArea
      key={field}
      id={fieldId(field)}
      label={t(`form.${field}`)}
      hint={lengthHint(field)}
      error={errorOf(field)}
      rows={6}
      value={typed[field]}
      onChange={(event) => {
        set(field, event.target.value);
      }}
    />
  ));
}
