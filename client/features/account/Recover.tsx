import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recoverAccountEndpoint } from '../../../shared/contracts/joining.ts';
import type { Session } from '../../../shared/contracts/accounts.ts';
import { call } from '../../platform/api/call.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Page } from '../../ui/Page.tsx';
import { Form } from './Form.tsx';
import styles from './Join.module.css';
import { KeepSafe } from './KeepSafe.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { SignInNameField } from './SignInNameField.tsx';
import { useForm } from './useForm.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

/** Recovers an account with the recovery code. Gives a new code, because each works once. */
export function Recover() {
  const { t } = useTranslation('account');
  const [signInName, setSignInName] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [recovered, setRecovered] = useState<{ session: Session; recoveryCode: string }>();
  const passphraseProblem = usePassphraseProblem(signInName);
  useScreenStart(recovered ? 'keep' : 'form');
  const form = useForm({
    check: () => ({
      name: signInName.trim() ? undefined : t('signIn.nameMissing'),
      code: recoveryCode.trim() ? undefined : t('recover.codeMissing'),
      passphrase: passphraseProblem(newPassphrase),
    }),
    send: async () => {
      setRecovered(await call(recoverAccountEndpoint, { body: { signInName, recoveryCode, newPassphrase } }));
    },
  });
  if (recovered) return <KeepSafe {...recovered} lead={t('recover.done')} />;
  return (
    <Page>
      <Form
        form={form}
        head={
          <>
            <h1>{t('recover.title')}</h1>
            <p className={styles.lead}>{t('recover.lead')}</p>
          </>
        }
      >
        <SignInNameField
          label={t('recover.name')}
          value={signInName}
          onChange={setSignInName}
          error={form.problems['name']}
        />
        <Field
          id="code"
          label={t('recover.code')}
          hint={t('recover.codeHint')}
          value={recoveryCode}
          onChange={(event) => {
            setRecoveryCode(event.target.value);
          }}
          error={form.problems['code']}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
        <PassphraseField
          id="passphrase"
          label={t('recover.newPassphrase')}
          value={newPassphrase}
          onChange={setNewPassphrase}
          error={form.problems['passphrase']}
          signInName={signInName}
          isNew
        />
        <Button type="submit" size="big" wide busy={form.busy}>
          {t('recover.go')}
        </Button>
      </Form>
    </Page>
  );
}
