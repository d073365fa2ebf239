import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { codeOf } from '../../platform/api/ApiError.ts';
import { signInWithPassphrase } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { DeviceChoice } from './DeviceChoice.tsx';
import { Form } from './Form.tsx';
import styles from './Join.module.css';
import { readOneTimeCode } from './oneTimeCode.ts';
import { OneTimeCodeField } from './OneTimeCodeField.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { SignInNameField } from './SignInNameField.tsx';
import { useForm } from './useForm.ts';

/** Signs in with name and passphrase. The calling route redirects afterwards. */
export function SignIn() {
  const { t } = useTranslation('account');
  const [signInName, setSignInName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [ownDevice, setOwnDevice] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const [code, setCode] = useState('');
  const oneTimeCode = readOneTimeCode(code);
  const form = useForm({
    check: () => ({
      name: signInName.trim() ? undefined : t('signIn.nameMissing'),
      passphrase: passphrase ? undefined : t('signIn.passphraseMissing'),
      code: asksCode && !oneTimeCode ? t('factor.codeWrong') : undefined,
    }),
    send: async () => {
      try {
        await signInWithPassphrase({
          signInName,
          passphrase,
          ownDevice,
          ...(asksCode && oneTimeCode && { oneTimeCode }),
        });
      } catch (error) {
        if (codeOf(error) === 'secondFactorNeeded') setAsksCode(true);
        // A one-time code works once: the next try needs a new one.
        setCode('');
        throw error;
      }
    },
  });
  return (
    <Page>
      <Form form={form} head={<h1 className={styles.head}>{t('signIn.title')}</h1>}>
        <SignInNameField
          label={t('signIn.name')}
          value={signInName}
          onChange={setSignInName}
          error={form.problems['name']}
        />
        <PassphraseField
          id="passphrase"
          label={t('signIn.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={form.problems['passphrase']}
          isNew={false}
        />
        {asksCode ? (
          <div>
            <OneTimeCodeField
              label={t('factor.code')}
              value={code}
              onChange={setCode}
              error={form.problems['code']}
            />
            <p>
              <Trans t={t} i18nKey="signIn.staff" components={{ desk: <Link href="/desk/sign-in" /> }} />
            </p>
          </div>
        ) : null}
        <DeviceChoice isOwn={ownDevice} onChange={setOwnDevice} />
        <Button type="submit" size="big" wide busy={form.busy}>
          {t('signIn.enter')}
        </Button>
        <p>
          <Link href="/recover">{t('signIn.forgot')}</Link>
        </p>
      </Form>
    </Page>
  );
}
