import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/Choice.tsx';
import { fieldId } from './applicationDraft.ts';
import styles from './ConductFields.module.css';
import type { TaskFieldsProps } from './taskFieldsProps.ts';

const PROMISES = ['stay', 'secret', 'gifts', 'rate', 'worry'] as const;

/** The form fields of the code of conduct: its five promises, and the checkbox by which the volunteer agrees. */
export function ConductFields({ typed, set, errorOf }: TaskFieldsProps) {
  const { t } = useTranslation('application');
  return (
    <>
      <ul className={styles.promises}>
        {PROMISES.map((promise) => (
          <li key={promise}>{t(`form.codeWords.${promise}`)}</li>
        ))}
      </ul>
      <div>
        <Checkbox
          id={fieldId('codeOfConductVersion')}
          checked={typed.agreed}
          error={errorOf('codeOfConductVersion')}
          onChange={(agreed) => {
            set('agreed', agreed);
          }}
        >
          {t('form.codeAgree')}
        </Checkbox>
      </div>
    </>
  );
}
