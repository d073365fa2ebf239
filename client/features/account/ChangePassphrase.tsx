import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassphraseEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { call } from '../../platform/api/call.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Form } from './Form.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useForm } from './useForm.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

interface StepProps {
  onDone: () => void;
  onCancel: () => void;
}

/** Changes the passphrase, for who knows the old one. */
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
      <PassphraseField
        id="passphrase"
        label={t('safety.now')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.problems['passphrase']}
        fresh={false}
      />
      <PassphraseField
        id="new-passphrase"
        label={t('recover.newPassphrase')}
        value={newPassphrase}
        onChange={setNewPassphrase}
        error={form.problems['new-passphrase']}
        signInName={signInName}
        fresh
      />
      <Actions>
        <Button type="submit" busy={form.busy}>
          {t('safety.change')}
        </Button>
        <Button look="text" onClick={onCancel}>
          {t('safety.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
