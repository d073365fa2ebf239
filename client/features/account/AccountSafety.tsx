import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { NewRecoveryCode } from './NewRecoveryCode.tsx';
import { SecondFactorSetup } from './SecondFactorSetup.tsx';

type Step = 'passphrase' | 'code' | 'factor';

/** Passphrase and recovery code, and for mentors the second factor. One form is open at a time. */
export function AccountSafety() {
  const { t } = useTranslation('account');
  const { role, hasSecondFactor } = useMe();
  const [step, setStep] = useState<Step | null>(null);
  const [statusText, setStatusText] = useState('');
  const close = () => {
    setStep(null);
  };
  const done = (words: string) => () => {
    setStatusText(words);
    close();
  };
  const open = (next: Step) => () => {
    setStatusText('');
    setStep(next);
  };
  return (
    <>
      {role === 'mentor' ? (
        <Section title={t('factor.title')} id="second-factor">
          <Stack>
            <p className="prose">{t(hasSecondFactor ? 'factor.have' : 'factor.why')}</p>
            {step === 'factor' ? (
              <SecondFactorSetup onDone={done(t('factor.done'))} onCancel={close} />
            ) : (
              <Actions>
                <Button look={hasSecondFactor ? 'quiet' : 'main'} onClick={open('factor')}>
                  {t(hasSecondFactor ? 'factor.replace' : 'factor.start')}
                </Button>
              </Actions>
            )}
          </Stack>
        </Section>
      ) : null}
      <Section title={t('safety.title')}>
        {step === 'passphrase' ? (
          <ChangePassphrase onDone={done(t('safety.changed'))} onCancel={close} />
        ) : null}
        {step === 'code' ? <NewRecoveryCode onClose={close} /> : null}
        {step === null || step === 'factor' ? (
          <Actions>
            <Button look="quiet" onClick={open('passphrase')}>
              {t('safety.changePassphrase')}
            </Button>
            <Button look="quiet" onClick={open('code')}>
              {t('safety.newCode')}
            </Button>
          </Actions>
        ) : null}
        <p role="status">{statusText}</p>
      </Section>
    </>
  );
}
