import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { enter } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, Stack } from '../../ui/Page.tsx';

const DIGITS = /^\d{6}$/;
const noSpaces = (code: string) => code.replace(/\s/g, '');

/** Staff come in by name, passphrase and the six digits of their authenticator (R47), and always as on a shared device. */
export function StaffSignIn() {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState({ name: '', passphrase: '', code: '' });
  const [attempt, setAttempt] = useState(0);
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const problems = {
    name: typed.name.trim() ? undefined : t('signIn.nameWrong'),
    passphrase: typed.passphrase ? undefined : t('signIn.passphraseWrong'),
    code: DIGITS.test(noSpaces(typed.code)) ? undefined : t('signIn.codeWrong'),
  };
  const errors = Object.entries(problems).flatMap(([field, words]) => (words ? [{ field, words }] : []));
  const errorOf = (field: keyof typeof problems) => (attempt > 0 ? problems[field] : undefined);
  const change = (field: keyof typeof typed, value: string) => {
    setTyped({ ...typed, [field]: value });
  };

  const submit = async () => {
    setAttempt(attempt + 1);
    setRefusal(undefined);
    if (busy || errors.length > 0) return;
    setBusy(true);
    try {
      await enter({
        signInName: typed.name,
        passphrase: typed.passphrase,
        oneTimeCode: noSpaces(typed.code),
        ownDevice: false,
      });
    } catch (error) {
      setRefusal(errorWords(error));
      // A code works once: the next try needs the next one.
      change('code', '');
      setAttempt(0);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page>
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h1>{t('signIn.title')}</h1>
        <p className="lead muted">{t('signIn.lead')}</p>
        <ErrorSummary title={common('formNeeds')} errors={errors} attempt={attempt} />
        <Stack gap={5}>
          <span />
          <Field
            id="name"
            label={t('signIn.name')}
            error={errorOf('name')}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            value={typed.name}
            onChange={(event) => {
              change('name', event.target.value);
            }}
          />
          <Field
            id="passphrase"
            label={t('signIn.passphrase')}
            error={errorOf('passphrase')}
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            value={typed.passphrase}
            onChange={(event) => {
              change('passphrase', event.target.value);
            }}
            side={
              <Button
                look="text"
                size="small"
                aria-pressed={shown}
                onClick={() => {
                  setShown(!shown);
                }}
              >
                {t(shown ? 'signIn.hide' : 'signIn.show')}
              </Button>
            }
          />
          <Field
            id="code"
            label={t('signIn.code')}
            hint={t('signIn.codeHint')}
            error={errorOf('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={typed.code}
            onChange={(event) => {
              change('code', event.target.value);
            }}
          />
          {refusal ? (
            <Notice tone="bad" icon={CircleAlert} role="alert">
              <p>
                <strong>{t('signIn.wrong')}.</strong> {refusal}
              </p>
            </Notice>
          ) : null}
          <Stack gap={2}>
            <Button type="submit" wide busy={busy}>
              {t('signIn.button')}
            </Button>
            <p className="meta">{t('signIn.idle')}</p>
          </Stack>
          <p className="small">
            {t('signIn.goOn')} <Link href="/sign-in">{t('signIn.goOnLink')}</Link>
          </p>
        </Stack>
      </form>
    </Page>
  );
}
