import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassphraseEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { call } from '../../platform/api/call.ts';
import { useMe } from '../../platform/session/session.ts';
import { Form } from './Form.tsx';
import { FormButtons } from './FormButtons.tsx';
import { OwnPassphraseField } from './OwnPassphraseField.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useForm } from './useForm.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

interface StepProps {
  onDone: () => void;
  onCancel: () => void;
}

/** Changes the passphrase of a person who types the old one. */
export function ChangePassphrase({ onDone, onCancel }: StepProps) {
  const { t } = useTranslation('account');
  const { signInName } = useMe();
  const [passphrase, setPassphrase] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const passphraseProblem = usePassphraseProblem(signInName);
  const form = useForm({
    check: () => ({
      passphrase: passphrase ? undefined : t('signIn.passphraseMissing'),
      'new-passphrase': passphraseProblem(newPassphrase),
    }),
    send: async () => {
      await call(changePassphraseEndpoint, { body: { passphrase, newPassphrase } });
      onDone();
    },
  });
  return (
    <Form form={form} head={null}>
      <OwnPassphraseField value={passphrase} onChange={setPassphrase} error={form.problems['passphrase']} />
      <PassphraseField
        id="new-passphrase"
        label={t('recover.newPassphrase')}
        value={newPassphrase}
        onChange={setNewPassphrase}
        error={form.problems['new-passphrase']}
        signInName={signInName}
        isNew
      />
      <FormButtons submit={t('safety.change')} busy={form.busy} onCancel={onCancel} />
    </Form>
  );
}
