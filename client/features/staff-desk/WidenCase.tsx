import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { TextArea } from '../../ui/Field.tsx';
import { ActForm } from './ActForm.tsx';
import { useWidenCase } from './cases.ts';

/** Asks why more messages are needed around a case, and has them listed. */
export function WidenCase({ view: { id }, onClose }: { view: Pick<CaseView, 'id'>; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const widen = useWidenCase(id);
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isShort = [...reason.trim()].length < LIMITS.wideningReasonLeast;
  const submit = () => {
    setIsAsked(true);
    if (!isShort) widen.mutate(reason.trim(), { onSuccess: onClose });
  };
  return (
    <ActForm
      name={t('widen.open')}
      commitWords={t('widen.open')}
      act={widen}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={t('widen.why')}
        hint={t('widen.hint')}
        rows={2}
        autoFocus
        maxLength={LIMITS.wideningReasonLength}
        value={reason}
        error={isAsked && isShort ? t('widen.whyFirst') : undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
    </ActForm>
  );
}
