import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { signInWithPassphrase } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { Form } from './Form.tsx';
import styles from './Join.module.css';
import { readOneTimeCode } from './oneTimeCode.ts';
import { OneTimeCodeField } from './OneTimeCodeField.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { SignInNameField } from './SignInNameField.tsx';
import { useForm } from './useForm.ts';

/** Staff sign-in: name, passphrase and a six-digit one-time code (R47). The device always counts as shared. */
export function StaffSignIn() {
  const { t } = useTranslation('staff');
  const [signInName, setSignInName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState('');
  const oneTimeCode = readOneTimeCode(code);
  const form = useForm({
    check: () => ({
      name: signInName.trim() ? undefined : t('signIn.nameWrong'),
      passphrase: passphrase ? undefined : t('signIn.passphraseWrong'),
      code: oneTimeCode ? undefined : t('signIn.codeWrong'),
    }),
    send: async () => {
      try {
        await signInWithPassphrase({
          signInName,
          passphrase,
          ...(oneTimeCode && { oneTimeCode }),
          ownDevice: false,
        });
      } catch (error) {
        // A one-time code works once: the next try needs a new one.
        setCode('');
        throw error;
      }
    },
  });
  return (
    <Page>
      <Form
        form={form}
        head={
          <div className={styles.head}>
            <h1>{t('signIn.title')}</h1>
            <p className="lead muted">{t('signIn.lead')}</p>
          </div>
        }
      >
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
        <OneTimeCodeField
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          error={form.problems['code']}
          value={code}
          onChange={setCode}
        />
        <Stack gap={2}>
          <Button type="submit" size="big" wide busy={form.busy}>
            {t('signIn.button')}
          </Button>
          <p className="meta">{t('signIn.idle')}</p>
        </Stack>
        <p className="small">
          {t('signIn.goOn')} <Link href="/sign-in">{t('signIn.goOnLink')}</Link>
        </p>
      </Form>
    </Page>
  );
}
