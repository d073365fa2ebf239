import { useTranslation } from 'react-i18next';
import { STAFF_ROLES, worksOnCases } from '../../../shared/contracts/actor.ts';
import type { StaffRole } from '../../../shared/contracts/actor.ts';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { Choices } from '../../ui/Choice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

/** A role, with the age bands of a role that works on cases (R4). */
export interface RoleDraft {
  role: StaffRole;
  approvedAgeBands: AgeBand[];
}

interface RoleFieldsProps {
  label: string;
  value: RoleDraft;
  onChange: (value: RoleDraft) => void;
}

/** Chooses a role, and the age bands where the role has some. */
export function RoleFields({ label, value, onChange }: RoleFieldsProps) {
  const { t } = useTranslation('staffAccounts');
  const { t: staff } = useTranslation('staff');
  return (
    <>
      <SelectField
        label={label}
        value={value.role}
        options={STAFF_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        onChange={(role) => {
          onChange({ ...value, role });
        }}
      />
      {worksOnCases(value.role) ? (
        <Choices
          legend={t('bands')}
          layout="three"
          options={AGE_BANDS.map((band) => ({ value: band, label: staff(`ages.${band}`) }))}
          values={value.approvedAgeBands}
          onChange={(approvedAgeBands) => {
            onChange({ ...value, approvedAgeBands });
          }}
        />
      ) : null}
    </>
  );
}
