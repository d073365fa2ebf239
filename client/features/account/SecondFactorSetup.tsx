import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  beginSecondFactorEndpoint,
  confirmSecondFactorEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import { call, renewAccessToken } from '../../platform/api/call.ts';
import { Stack } from '../../ui/Page.tsx';
import { AuthenticatorSecret } from './AuthenticatorSecret.tsx';
import { ConfirmPassphrase } from './ConfirmPassphrase.tsx';
import { Form } from './Form.tsx';
import { FormButtons } from './FormButtons.tsx';
import { readOneTimeCode } from './oneTimeCode.ts';
import { OneTimeCodeField } from './OneTimeCodeField.tsx';
import { useForm } from './useForm.ts';

interface SetupProps {
  onDone: () => void;
  onCancel: () => void;
}

/** Sets up an authenticator app: the passphrase, the secret for the app, and a first code as proof. */
export function SecondFactorSetup({ onDone, onCancel }: SetupProps) {
  const { t } = useTranslation('account');
  const [offered, setOffered] = useState<{ secret: string; otpauthUri: string }>();
  if (offered) return <FirstCode {...offered} onDone={onDone} onCancel={onCancel} />;
  return (
    <ConfirmPassphrase
      words={t('factor.begin')}
      button={t('factor.next')}
      onCancel={onCancel}
      send={async (passphrase) => {
        setOffered(await call(beginSecondFactorEndpoint, { body: { passphrase } }));
      }}
    />
  );
}

function FirstCode({
  secret,
  otpauthUri,
  onDone,
  onCancel,
}: SetupProps & { secret: string; otpauthUri: string }) {
  const { t } = useTranslation('account');
  const [typed, setTyped] = useState('');
  const oneTimeCode = readOneTimeCode(typed);
  const form = useForm({
    check: () => ({ code: oneTimeCode ? undefined : t('factor.codeWrong') }),
    send: async () => {
      if (oneTimeCode === undefined) return;
      await call(confirmSecondFactorEndpoint, { body: { oneTimeCode } });
      // The answer to a renewal says that the account has a second factor.
      await renewAccessToken();
      onDone();
    },
  });
  return (
    <Form form={form} head={null}>
      <Stack>
        <p className="prose">{t('factor.words')}</p>
        <AuthenticatorSecret
          secret={secret}
          otpauthUri={otpauthUri}
          label={t('factor.secret')}
          open={t('factor.open')}
        />
      </Stack>
      <OneTimeCodeField
        label={t('factor.code')}
        value={typed}
        onChange={setTyped}
        error={form.problems['code']}
      />
      <FormButtons submit={t('factor.confirm')} busy={form.busy} onCancel={onCancel} />
    </Form>
  );
}
