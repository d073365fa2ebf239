import { useTranslation } from 'react-i18next';
import { RefereeFields } from './RefereeFields.tsx';
import type { TaskFieldsProps } from './taskFieldsProps.ts';

/** The two people who know the volunteer. */
export function RefereesFields({ typed, set, errorOf }: TaskFieldsProps) {
  const { t } = useTranslation('application');
  const [first, second] = typed.referees;
  return (
    <>
      <p className="small muted">{t('form.refereesHint')}</p>
      <RefereeFields
        n={0}
        referee={first}
        errorOf={errorOf}
        onChange={(referee) => {
          set('referees', [referee, second]);
        }}
      />
      <RefereeFields
        n={1}
        referee={second}
        errorOf={errorOf}
        onChange={(referee) => {
          set('referees', [first, referee]);
        }}
      />
    </>
  );
}
