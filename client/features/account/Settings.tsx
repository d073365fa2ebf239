import { Suspense, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { signOutHere, signOutOnAllDevices, useMe } from '../../platform/session/session.ts';
import { isOwnDevice } from '../../platform/storage/encryptedStore.ts';
import { applyTheme, getTheme } from '../../platform/theme.ts';
import type { Theme } from '../../platform/theme.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Page, Section, Stack } from '../../ui/Page.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { AccountSafety } from './AccountSafety.tsx';
import { LiveSigns } from './LiveSigns.tsx';
import { SignedInDevices } from './SignedInDevices.tsx';
import { lazyPart } from '../../platform/lazyPart.ts';

const Dialog = lazyPart(async () => (await import('../../ui/Dialog.tsx')).Dialog);

const THEMES = ['system', 'light', 'dark'] as const;

/** The sign-in name, the theme, passphrase and recovery code, the devices that are signed in, and signing out. */
export function Settings() {
  const { t } = useTranslation('account');
  const me = useMe();
  const [theme, setTheme] = useState<Theme>(getTheme);
  const [asking, setAsking] = useState(false);

  const { submit, failure } = useSubmit((run: () => Promise<void>) => run());

  return (
    <Page>
      <Stack gap={2}>
        <h1>{t('settings.title')}</h1>
        <p className="lead">
          <Trans
            t={t}
            i18nKey="settings.signedInAs"
            values={{ name: me.signInName }}
            components={{ b: <strong /> }}
          />
        </p>
        {me.role === 'mentee' ? <p className="muted">{t('settings.seen')}</p> : null}
      </Stack>
      <Section title={t('settings.theme')}>
        <Choice
          legend={<VisuallyHidden>{t('settings.theme')}</VisuallyHidden>}
          layout="three"
          options={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          value={theme}
          onChange={(next) => {
            setTheme(next);
            applyTheme(next);
          }}
        />
      </Section>
      {me.role === 'mentee' ? (
        <Section title={t('settings.leaveFast')}>
          <p className="prose">
            <Trans
              t={t}
              i18nKey="settings.leaveWords"
              components={{ keys: <span className="withKeys" />, k: <kbd /> }}
            />{' '}
            {isOwnDevice() ? t('settings.leaveOwn') : t('settings.leaveShared')}
          </p>
        </Section>
      ) : null}
      <Section title={t('settings.notices')}>
        <Link href={me.role === 'mentee' ? '/notices/settings' : '/mentor/notices/settings'}>
          {t('settings.noticesLink')}
        </Link>
      </Section>
      {me.role === 'mentee' ? <LiveSigns /> : null}
      <AccountSafety />
      <SignedInDevices />
      <Section title={t('settings.sessions')}>
        <Actions>
          <Button
            onClick={() => {
              submit(signOutHere);
            }}
          >
            {t('settings.signOut')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('settings.signOutEverywhere')}
          </Button>
        </Actions>
        {asking ? null : <FormError error={failure} />}
      </Section>
      {me.role === 'mentee' ? (
        <Section title={t('erase.title')}>
          <p className="prose">
            {t('erase.short')} <Link href="/settings/erase">{t('erase.open')}</Link>
          </p>
        </Section>
      ) : null}
      {asking ? (
        <Suspense>
          <Dialog
            open
            title={t('settings.everywhereTitle')}
            onClose={() => {
              setAsking(false);
            }}
          >
            <p>{t('settings.everywhereWords')}</p>
            <Stack gap={5}>
              <span />
              <Actions>
                <Button
                  onClick={() => {
                    submit(signOutOnAllDevices);
                  }}
                >
                  {t('settings.signOutEverywhere')}
                </Button>
                <Button
                  look="text"
                  onClick={() => {
                    setAsking(false);
                  }}
                >
                  {t('settings.stay')}
                </Button>
              </Actions>
              <FormError error={failure} />
            </Stack>
          </Dialog>
        </Suspense>
      ) : null}
    </Page>
  );
}
