import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeInvitationEndpoint } from '../../../shared/contracts/invitations.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import styles from './Hours.module.css';

/** Makes a link with which a mentor invites another person to apply. The token is in the fragment of the address, which a browser does not send. */
export function InviteMentor() {
  const { t } = useTranslation('hours');
  const [link, setLink] = useState<{ address: string; until: string } | null>(null);
  const { submit, busy, failure } = useSubmit(async () => {
    const { token, until } = await call(makeInvitationEndpoint);
    setLink({ address: `${location.origin}/become-a-mentor#${token}`, until });
  });
  return (
    <Stack>
      <p>{t('invite.words')}</p>
      <div role="status">
        {link ? (
          <Stack>
            <p className={styles.link}>
              <code>{link.address}</code>
            </p>
            <p className="small muted">{t('invite.until', { date: dateWords(link.until) })}</p>
          </Stack>
        ) : null}
      </div>
      <Actions>
        {link ? (
          <CopyButton text={link.address} label={t('invite.copy')} copiedLabel={t('invite.copied')} />
        ) : (
          <Button
            look="quiet"
            size="small"
            busy={busy}
            onClick={() => {
              submit();
            }}
          >
            {t('invite.make')}
          </Button>
        )}
      </Actions>
      <FormError error={failure} />
    </Stack>
  );
}
