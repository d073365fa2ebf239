import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Form } from './Form.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useForm } from './useForm.ts';

interface ConfirmPassphraseProps {
  /** What is done with it, in a line. */
  words: string;
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
      <p className="prose">{words}</p>
      <PassphraseField
        id="passphrase"
        label={t('safety.now')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.problems['passphrase']}
        fresh={false}
      />
      <Actions>
        <Button type="submit" busy={form.busy}>
          {button}
        </Button>
        <Button look="text" onClick={onCancel}>
          {t('safety.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
