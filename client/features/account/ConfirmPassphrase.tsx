import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from './Form.tsx';
import { FormButtons } from './FormButtons.tsx';
import { OwnPassphraseField } from './OwnPassphraseField.tsx';
import { useForm } from './useForm.ts';

interface ConfirmPassphraseProps {
  /** What is done with it, in a line; absent where the page says it. */
  words?: string;
  button: string;
  /** @throws {ApiError} when the server refuses it */
  send: (passphrase: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks for the passphrase again, before something that a borrowed device must not do. */
export function ConfirmPassphrase({ words, button, send, onCancel }: ConfirmPassphraseProps) {
  const { t } = useTranslation('account');
  const [passphrase, setPassphrase] = useState('');
  const form = useForm({
    check: () => ({ passphrase: passphrase ? undefined : t('signIn.passphraseMissing') }),
    send: () => send(passphrase),
  });
  return (
    <Form form={form} head={null}>
      {words === undefined ? null : <p className="prose">{words}</p>}
      <OwnPassphraseField value={passphrase} onChange={setPassphrase} error={form.problems['passphrase']} />
      <FormButtons submit={button} busy={form.busy} onCancel={onCancel} />
    </Form>
  );
}
