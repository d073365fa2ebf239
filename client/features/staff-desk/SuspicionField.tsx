import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { ABUSE_SUSPICIONS, canSuspect } from '../../../shared/domain/moderation/authorityReport.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { DecisionDraft, DecisionDraftEvent } from './decision.ts';

const CHOICES = ['none', ...ABUSE_SUSPICIONS] as const;

/** Whether the decision suspects the sexual abuse of a child (R44). Nothing for an action that cannot carry a suspicion. */
export function SuspicionField({
  draft: { chosenAction, suspicion },
  send,
}: {
  draft: DecisionDraft;
  send: Dispatch<DecisionDraftEvent>;
}) {
  const { t } = useTranslation('desk');
  if (chosenAction === null || !canSuspect(chosenAction)) return null;
  return (
    <SelectField
      label={t('authorityReport.suspect')}
      below={t('authorityReport.suspectHint')}
      options={CHOICES.map((value) => ({
        value,
        label: t(`authorityReport.suspicions.${value}`),
      }))}
      value={suspicion ?? 'none'}
      onChange={(value) => {
        send({ type: 'suspicion', suspicion: value === 'none' ? null : value });
      }}
    />
  );
}
