import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { openStaffLinkEndpoint, redeemStaffLinkEndpoint } from '../../../shared/contracts/staffAccounts.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { AuthenticatorSecret } from './AuthenticatorSecret.tsx';
import { Form } from './Form.tsx';
import { readOneTimeCode } from './oneTimeCode.ts';
import { OneTimeCodeField } from './OneTimeCodeField.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useForm } from './useForm.ts';
import { usePassphraseProblem } from './usePassphraseProblem.ts';

type OpenedStaffLink = AnswerOf<typeof openStaffLinkEndpoint>;

/** Where a one-time link leads: an invitation, or a new second factor. The token is after `#`, which is in no log of a server. */
export function StaffLink() {
  const { t } = useTranslation('staffAccounts');
  const [linkToken] = useState(() => location.hash.slice(1));
  const query = useQuery({
    queryKey: ['staff-link'],
    queryFn: () => call(openStaffLinkEndpoint, { body: { linkToken } }),
    enabled: linkToken !== '',
    // Each call gives another secret: only the first one is shown.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Page>
      <h1>{t('redeem.title')}</h1>
      {linkToken === '' ? (
        <p role="alert">{t('redeem.missing')}</p>
      ) : (
        <Loaded
          query={query}
          loading={<SkeletonRows label={t('redeem.loading')} />}
          failed={t('redeem.failed')}
        >
          {(opened) => <SetUp opened={opened} linkToken={linkToken} />}
        </Loaded>
      )}
    </Page>
  );
}

function SetUp({ opened, linkToken }: { opened: OpenedStaffLink; linkToken: string }) {
  const { t } = useTranslation('staffAccounts');
  const { kind, deskName: name, signInName, secret, otpauthUri, setupToken } = opened;
  const isNew = kind === 'invitation';
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState('');
  const [isDone, setIsDone] = useState(false);
  const problemOf = usePassphraseProblem(signInName);
  const oneTimeCode = readOneTimeCode(typed);
  const form = useForm({
    check: () => ({
      passphrase: isNew ? problemOf(passphrase) : passphrase ? undefined : t('redeem.passphraseMissing'),
      code: oneTimeCode ? undefined : t('redeem.codeWrong'),
    }),
    send: async () => {
      if (oneTimeCode === undefined) return;
      await call(redeemStaffLinkEndpoint, { body: { linkToken, setupToken, passphrase, oneTimeCode } });
      setIsDone(true);
    },
  });
  if (isDone) {
    return (
      <Stack>
        <p role="status">{t('redeem.done', { name: signInName })}</p>
        <ButtonLink href="/desk/sign-in">{t('redeem.signIn')}</ButtonLink>
      </Stack>
    );
  }
  return (
    <Form form={form} head={null}>
      <Stack>
        <p className="lead">{t(isNew ? 'redeem.invited' : 'redeem.reset', { name })}</p>
        <AuthenticatorSecret
          secret={secret}
          otpauthUri={otpauthUri}
          label={t('redeem.secret')}
          open={t('redeem.open')}
        >
          <dt>{t('redeem.signInName')}</dt>
          <dd>{signInName}</dd>
        </AuthenticatorSecret>
      </Stack>
      <PassphraseField
        id="passphrase"
        label={t(isNew ? 'redeem.newPassphrase' : 'redeem.ownPassphrase')}
        value={passphrase}
        onChange={setPassphrase}
        error={form.problems['passphrase']}
        signInName={signInName}
        isNew={isNew}
      />
      <OneTimeCodeField
        label={t('redeem.code')}
        value={typed}
        onChange={setTyped}
        error={form.problems['code']}
      />
      <Button type="submit" busy={form.busy}>
        {t('redeem.button')}
      </Button>
    </Form>
  );
}
