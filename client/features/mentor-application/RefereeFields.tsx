import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Page.tsx';
import { fieldId } from './applicationDraft.ts';
import type { Referee, ApplicationField } from './applicationDraft.ts';
import styles from './RefereeFields.module.css';

const PARTS = ['name', 'relationship', 'contact'] as const;
const LABEL = {
  name: 'form.refereeName',
  relationship: 'form.refereeRelationship',
  contact: 'form.refereeContact',
} as const;

interface RefereeFieldsProps {
  n: 0 | 1;
  referee: Referee;
  errorOf: (spot: ApplicationField) => string | undefined;
  onChange: (referee: Referee) => void;
}

/** The fields of one of the two referees. */
export function RefereeFields({ n, referee, errorOf, onChange }: RefereeFieldsProps) {
  const { t } = useTranslation('application');
  return (
    <fieldset className={styles.referee}>
      <legend>{t('form.referee', { n: n + 1 })}</legend>
      <Stack>
        {PARTS.map((part) => (
          <Field
            key={part}
            id={fieldId(`referees.${n}.${part}`)}
            label={t(LABEL[part])}
            error={errorOf(`referees.${n}.${part}`)}
            autoComplete="off"
            value={referee[part]}
            onChange={(event) => {
              onChange({ ...referee, [part]: event.target.value });
            }}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
