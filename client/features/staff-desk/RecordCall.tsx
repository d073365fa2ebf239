import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { CALLED } from '../../../shared/domain/moderation/caseCalls.ts';
import type { Called } from '../../../shared/domain/moderation/caseCalls.ts';
import { now } from '../../platform/clock.ts';
import { Field, TextArea } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ActForm } from './ActForm.tsx';
import { instantUntil, wallTimeOf } from './callTime.ts';
import { useRecordCall } from './cases.ts';

/** Records a call outside Kith about a case: who was called, when, and what was agreed. */
export function RecordCall({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const record = useRecordCall(view.id);
  const [called, setCalled] = useState<Called>('emergency');
  const [at, setAt] = useState(() => wallTimeOf(now()));
  const [agreed, setAgreed] = useState('');
  const [isTried, setIsTried] = useState(false);
  const words = agreed.trim();
  const isTimeWrong = isTried && instantUntil(at, now()) === null;
  const submit = () => {
    setIsTried(true);
    const calledAt = instantUntil(at, now());
    if (calledAt === null || words === '') return;
    record.mutate({ called, calledAt, agreed: words }, { onSuccess: onClose });
  };
  return (
    <ActForm
      name={t('calls.open')}
      commitWords={t('calls.save')}
      act={record}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('calls.whom')}
        autoFocus
        options={CALLED.map((value) => ({ value, label: t(`calls.called.${value}`) }))}
        value={called}
        onChange={setCalled}
      />
      <Field
        label={t('calls.when')}
        type="datetime-local"
        value={at}
        error={isTimeWrong ? t('calls.whenWrong') : undefined}
        onChange={(event) => {
          setAt(event.target.value);
        }}
      />
      <TextArea
        label={t('calls.agreed')}
        hint={t('calls.hint')}
        rows={3}
        maxLength={LIMITS.reasonLength}
        value={agreed}
        error={isTried && words === '' ? t('calls.agreedFirst') : undefined}
        onChange={(event) => {
          setAgreed(event.target.value);
        }}
      />
    </ActForm>
  );
}
