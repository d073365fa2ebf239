import { EyeOff, Shield } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinAsMenteeEndpoint } from '../../../shared/contracts/joining.ts';
import type { Session } from '../../../shared/contracts/accounts.ts';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choice } from '../../ui/Choice.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page } from '../../ui/Page.tsx';
import { Form } from './Form.tsx';
import styles from './Join.module.css';
import { KeepSafe } from './KeepSafe.tsx';
import { isNameGone, NameCard, useSuggestedName } from './NameCard.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { UnderAge } from './UnderAge.tsx';
import { useForm } from './useForm.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

type Step = { at: 'form' } | { at: 'underAge' } | { at: 'keep'; session: Session; recoveryCode: string };

/** Reports an age under 13. The contract needs the other fields, so they are placeholders. */
async function tellUnderAge(nameToken: string): Promise<void> {
  const body = {
    nameToken,
    passphrase: 'nothing is kept',
    ageBand: 'under-13',
    understoodSecrecy: true,
  } as const;
  await call(joinAsMenteeEndpoint, { body }).catch(() => undefined);
}

/** Joins as a mentee: three questions on one page, and no name, address or number. */
export function Join() {
  const { t } = useTranslation('account');
  const name = useSuggestedName();
  const [step, setStep] = useState<Step>({ at: 'form' });
  const [band, setBand] = useState<AgeBand | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [understood, setUnderstood] = useState(false);
  const signInName = name.data?.signInName ?? '';
  const passphraseProblem = usePassphraseProblem(signInName);
  useScreenStart(step.at);
  const nameToken = name.data?.nameToken ?? '';

  const form = useForm({
    check: () => ({
      age: band ? undefined : t('join.ageMissing'),
      passphrase: passphraseProblem(passphrase),
      secrecy: understood ? undefined : t('join.secrecyMissing'),
    }),
    send: async () => {
      if (!band) return;
      try {
        const body = { nameToken, passphrase, ageBand: band, understoodSecrecy: true } as const;
        setStep({ at: 'keep', ...(await call(joinAsMenteeEndpoint, { body })) });
      } catch (error) {
        if (codeOf(error) === 'underAge') setStep({ at: 'underAge' });
        if (isNameGone(error)) void name.refetch();
        throw error;
      }
    },
  });

  if (step.at === 'underAge') return <UnderAge />;
  if (step.at === 'keep') return <KeepSafe session={step.session} recoveryCode={step.recoveryCode} />;
  return (
    <Page width="wide">
      <div className={styles.grid}>
        <Form
          form={form}
          head={
            <>
              <h1>{t('join.title')}</h1>
              <p className={styles.lead}>{t('join.lead')}</p>
            </>
          }
        >
          <div>
            <Choice
              id="age"
              large
              layout="three"
              legend={t('join.age')}
              options={AGE_BANDS.map((value) => ({ value, label: t(`join.bands.${value}`) }))}
              value={band}
              onChange={setBand}
              error={form.problems['age']}
            />
            <div className={styles.under}>
              <Button
                look="text"
                size="small"
                onClick={() => {
                  setStep({ at: 'underAge' });
                  void tellUnderAge(nameToken);
                }}
              >
                {t('join.under')}
              </Button>
            </div>
          </div>
          <section>
            <h2 className={styles.question}>{t('join.nameTitle')}</h2>
            <NameCard kind="mentee" />
          </section>
          <PassphraseField
            id="passphrase"
            label={t('join.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={form.problems['passphrase']}
            signInName={signInName}
            isNew
          />
          <section>
            <NoticeBox tone="plain" icon={Shield}>
              <h2 className={styles.small}>{t('join.secret.title')}</h2>
              <p>{t('join.secret.words')}</p>
              <p>{t('join.secret.more')}</p>
            </NoticeBox>
            <div className={styles.tick}>
              <Checkbox
                id="secrecy"
                checked={understood}
                onChange={setUnderstood}
                error={form.problems['secrecy']}
              >
                {t('join.secrecy')}
              </Checkbox>
            </div>
          </section>
          <Button type="submit" size="big" wide busy={form.busy}>
            {t('join.create')}
          </Button>
        </Form>
        <aside>
          <NoticeBox tone="plain" icon={EyeOff}>
            <h2 className={styles.small}>{t('join.sees.title')}</h2>
            <p>{t('join.sees.words')}</p>
          </NoticeBox>
        </aside>
      </div>
    </Page>
  );
}
