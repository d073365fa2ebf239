import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invitationToken } from '../../../shared/contracts/invitations.ts';
import { joinAsMentorEndpoint } from '../../../shared/contracts/joining.ts';
import type { Session } from '../../../shared/contracts/accounts.ts';
import { call } from '../../platform/api/call.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page } from '../../ui/Page.tsx';
import { Form } from './Form.tsx';
import styles from './Join.module.css';
import { KeepSafe } from './KeepSafe.tsx';
import { isNameGone, NameCard, useSuggestedName } from './NameCard.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useForm } from './useForm.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

const isToken = (text: string): boolean => invitationToken.safeParse(text).success;

/** Joins as a volunteer; the application follows. */
export function JoinAsMentor() {
  const { t } = useTranslation('account');
  const name = useSuggestedName();
  // A mentor's invitation, where there was one; what follows the `#` is in no server's log.
  const [invitation] = useState(() => location.hash.slice(1));
  const [made, setMade] = useState<{ session: Session; recoveryCode: string }>();
  const [passphrase, setPassphrase] = useState('');
  const [understood, setUnderstood] = useState(false);
  const signInName = name.data?.signInName ?? '';
  const passphraseProblem = usePassphraseProblem(signInName);

  useScreenStart(made ? 'keep' : 'form');
  const form = useForm({
    check: () => ({
      passphrase: passphraseProblem(passphrase),
      understood: understood ? undefined : t('mentorJoin.understoodMissing'),
    }),
    send: async () => {
      try {
        const body = {
          nameToken: name.data?.nameToken ?? '',
          passphrase,
          understoodScreening: true,
          ...(isToken(invitation) && { invitation }),
        } as const;
        setMade(await call(joinAsMentorEndpoint, { body }));
      } catch (error) {
        if (isNameGone(error)) void name.refetch();
        throw error;
      }
    },
  });

  if (made) return <KeepSafe {...made} />;
  return (
    <Page width="wide">
      <div className={styles.grid}>
        <Form
          form={form}
          head={
            <>
              <h1>{t('mentorJoin.title')}</h1>
              <p className={styles.lead}>{t('mentorJoin.lead')}</p>
              {isToken(invitation) ? <p className={styles.lead}>{t('mentorJoin.invited')}</p> : null}
            </>
          }
        >
          <section>
            <h2 className={styles.question}>{t('mentorJoin.nameTitle')}</h2>
            <NameCard kind="mentor" />
          </section>
          <PassphraseField
            id="passphrase"
            label={t('mentorJoin.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={form.problems['passphrase']}
            signInName={signInName}
            isNew
          />
          <div>
            <Checkbox
              id="understood"
              checked={understood}
              onChange={setUnderstood}
              error={form.problems['understood']}
            >
              {t('mentorJoin.understood')}
            </Checkbox>
          </div>
          <Button type="submit" size="big" wide busy={form.busy}>
            {t('mentorJoin.create')}
          </Button>
        </Form>
        <aside>
          <NoticeBox tone="plain" icon={ListChecks}>
            <h2 className={styles.small}>{t('mentorJoin.next.title')}</h2>
            <ol className={styles.next}>
              {t('mentorJoin.next.list', { returnObjects: true }).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </NoticeBox>
        </aside>
      </div>
    </Page>
  );
}
