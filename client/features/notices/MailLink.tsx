import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { confirmNoticeEmailEndpoint, unsubscribeEndpoint } from '../../../shared/contracts/notices.ts';
import { confirmContactEmailEndpoint } from '../../../shared/contracts/contactEmail.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import type { ClientErrorCode } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Page } from '../../ui/Page.tsx';

/** What a link in a mail carries behind the `#`: browsers do not send it, so that it is in no server's log. */
const secretOfLink = (): string => location.hash.slice(1);

/** By the last part of a link's address: the page's words in `notices`, and the request that its button makes. */
const LINK_PAGES = {
  'confirm-email': {
    words: 'confirm',
    request: (secret: string) => call(confirmNoticeEmailEndpoint, { body: { secret } }),
  },
  'confirm-application': {
    words: 'confirmApplication',
    request: (linkToken: string) => call(confirmContactEmailEndpoint, { body: { linkToken } }),
  },
  unsubscribe: {
    words: 'unsubscribe',
    request: (token: string) => call(unsubscribeEndpoint, { params: { token }, body: {} }),
  },
} as const;

/**
 * The page of a link in a mail: to confirm an address, or to turn mail off. The request waits for a press of the button, because mail programs
 * open links by themselves to scan them.
 */
export function MailLink() {
  const [currentPath] = useLocation();
  return <LinkPage {...LINK_PAGES[LINKS.find((link) => currentPath === `/${link}`) ?? 'confirm-email']} />;
}

const LINKS = ['unsubscribe', 'confirm-application'] as const;

/** The link was used, is too old, or was cut off. */
const GONE: readonly ClientErrorCode[] = ['notFound', 'linkGone', 'cursorGone', 'badRequest'];

function LinkPage({ words, request }: (typeof LINK_PAGES)[keyof typeof LINK_PAGES]) {
  const { t } = useTranslation('notices');
  const [secret] = useState(secretOfLink);
  const [isDone, setDone] = useState(false);
  const { submit, busy, error, failure } = useSubmit(async () => {
    await request(secret);
    setDone(true);
  });
  const isGone = GONE.includes(codeOf(error));
  if (isDone || isGone)
    return (
      <Page>
        <h1>{t(`${words}.title`)}</h1>
        <p role="status">{t(`${words}.${isGone ? 'gone' : 'done'}`)}</p>
      </Page>
    );
  return (
    <Page>
      <h1>{t(`${words}.title`)}</h1>
      <p>{t(`${words}.words`)}</p>
      <Button
        busy={busy}
        onClick={() => {
          submit();
        }}
      >
        {t(`${words}.go`)}
      </Button>
      <FormError error={failure} />
    </Page>
  );
}
