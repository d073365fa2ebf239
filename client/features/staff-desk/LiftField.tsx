import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { chosenRestriction } from './decision.ts';
import type { DecisionDraft, DecisionDraftEvent } from './decision.ts';
import { useRestrictionRow } from './useRestrictionRow.ts';

interface LiftFieldProps {
  view: CaseView;
  draft: DecisionDraft;
  send: Dispatch<DecisionDraftEvent>;
}

/** Which restriction ends. */
export function LiftField({ view, draft, send }: LiftFieldProps) {
  const { t } = useTranslation('desk');
  const restrictionRow = useRestrictionRow();
  return (
    <SelectField
      label={t('decide.restrict.which')}
      options={view.restrictions.map((one) => ({ value: one.id, label: restrictionRow(one) }))}
      value={chosenRestriction(draft, view) ?? ''}
      onChange={(restrictionId) => {
        send({ type: 'restrictionId', restrictionId });
      }}
    />
  );
}
