import { KeyRound, LogIn } from 'lucide-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Button } from '../../ui/Button.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { ChangePassphrase, SignedInDevices } from '../account/index.ts';
import { useOwnSignIns } from './staffAccounts.ts';

/** A member of staff's own account: passphrase, devices, and the list of sign-ins. */
export function OwnAccount() {
  const { t } = useTranslation('staffAccounts');
  const { t: staff } = useTranslation('staff');
  const { signInName } = useMe();
  const { dayAndClock } = useMoments();
  const [isChanging, setIsChanging] = useState(false);
  const [statusText, setStatusText] = useState('');
  useTitle(staff('titled', { title: t('own.title') }));
  const close = () => {
    setIsChanging(false);
  };
  return (
    <Page>
      <h1>{t('own.title')}</h1>
      <p>
        <Trans t={t} i18nKey="own.name" values={{ name: signInName }} components={{ b: <strong /> }} />
      </p>
      <Section title={t('own.change')}>
        {isChanging ? (
          <ChangePassphrase
            onCancel={close}
            onDone={() => {
              setStatusText(t('own.changed'));
              close();
            }}
          />
        ) : (
          <Button
            look="quiet"
            onClick={() => {
              setStatusText('');
              setIsChanging(true);
            }}
          >
            {t('own.change')}
          </Button>
        )}
        <p role="status">{statusText}</p>
      </Section>
      <SignedInDevices />
      <Section title={t('own.signIns')}>
        <p className="muted">{t('own.signInsWords')}</p>
        <Loaded
          query={useOwnSignIns()}
          loading={<SkeletonRows label={t('own.loading')} />}
          failed={t('own.failed')}
        >
          {(signIns) => (
            <Rows label={t('own.signIns')}>
              {signIns.map(({ at, outcome }) => {
                const Icon = outcome === 'signedIn' ? LogIn : KeyRound;
                return (
                  <Row
                    key={`${at} ${outcome}`}
                    lead={<Icon className="icon" aria-hidden="true" />}
                    title={t(`own.${outcome}`)}
                    sub={dayAndClock(at)}
                  />
                );
              })}
            </Rows>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
