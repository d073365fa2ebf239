import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView, RiskLevel } from '../../../shared/contracts/moderation.ts';
import { TextArea } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ActForm } from './ActForm.tsx';
import type { useCaseActions } from './cases.ts';

interface RaiseRiskProps {
  view: CaseView;
  raise: ReturnType<typeof useCaseActions>['raise'];
  onClose: () => void;
}

/** Raises the risk of a case, and so its clock, for a reason that stays with the case. */
export function RaiseRisk({ view, raise, onClose }: RaiseRiskProps) {
  const { t } = useTranslation('desk');
  const levels = view.raisableTo;
  const [chosen, setChosen] = useState<RiskLevel>();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const risk = levels.find((level) => level === chosen) ?? levels[0];
  if (risk === undefined) return null;
  const submit = () => {
    const words = reason.trim();
    setIsMissing(words === '');
    if (words !== '') raise.mutate({ risk, reason: words }, { onSuccess: onClose });
  };
  return (
    <ActForm
      name={t('raise.open')}
      commitWords={t('raise.open')}
      act={raise}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('raise.to')}
        autoFocus
        options={levels.map((value) => ({ value, label: t(`desk.risk.${value}`) }))}
        value={risk}
        onChange={setChosen}
      />
      <TextArea
        label={t('raise.why')}
        hint={t('raise.hint')}
        rows={2}
        maxLength={LIMITS.reasonLength}
        value={reason}
        error={isMissing && reason.trim() === '' ? t('decide.whyFirst') : undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
    </ActForm>
  );
}
