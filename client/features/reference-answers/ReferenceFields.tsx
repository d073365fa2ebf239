import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import type { ReferenceField, TypedReference } from './typedReference.ts';

interface ReferenceFieldsProps {
  typed: TypedReference;
  set: (typed: TypedReference) => void;
  /** The volunteer. */
  name: string;
  wrong: readonly ReferenceField[];
}

const WORDS = ['known', 'character', 'withYoungPeople'] as const;

/** The questions about a volunteer: for the referee, and for a member of staff who writes down a call. */
export function ReferenceFields({ typed, set, name, wrong }: ReferenceFieldsProps) {
  const { t } = useTranslation('reference');
  const errorOf = (field: ReferenceField) => (wrong.includes(field) ? t(`wrong.${field}`) : undefined);
  const area = (field: 'known' | 'character' | 'withYoungPeople' | 'worry', label: string) => (
    <TextArea
      key={field}
      id={`reference-${field}`}
      label={label}
      rows={field === 'known' ? 2 : 4}
      value={typed[field]}
      error={errorOf(field)}
      onChange={(event) => {
        set({ ...typed, [field]: event.target.value });
      }}
    />
  );
  return (
    <>
      {WORDS.map((field) => area(field, t(`questions.${field}`, { name })))}
      <Choice
        id="reference-worried"
        legend={t('questions.worried', { name })}
        layout="two"
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`worried.${value}`) }))}
        value={typed.worried}
        error={errorOf('worried')}
        onChange={(worried) => {
          set({ ...typed, worried });
        }}
      />
      {typed.worried === 'yes' ? area('worry', t('questions.worry')) : null}
      <Choice
        id="reference-recommend"
        legend={t('questions.recommend', { name })}
        options={(['yes', 'notSure', 'no'] as const).map((value) => ({
          value,
          label: t(`recommend.${value}`),
        }))}
        value={typed.recommend}
        error={errorOf('recommend')}
        onChange={(recommend) => {
          set({ ...typed, recommend });
        }}
      />
    </>
  );
}
