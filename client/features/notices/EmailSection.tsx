import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dropNoticeEmailEndpoint, saveNoticeEmailEndpoint } from '../../../shared/contracts/notices.ts';
import type { NoticeSettingsView } from '../../../shared/contracts/notices.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { noticeSettings } from './noticeQueries.ts';

type Email = NoticeSettingsView['email'];

/** The e-mail address for notices: given, confirmed, deleted. */
export function EmailSection({ email }: { email: Email }) {
  const { t } = useTranslation('notices');
  return (
    <Section title={t('email.title')}>
      {email.offered ? <EmailForm email={email} /> : <p className="muted">{t('email.notOffered')}</p>}
    </Section>
  );
}

function EmailForm({ email: { state, address } }: { email: Email }) {
  const { t } = useTranslation('notices');
  const cache = useQueryClient();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { submit, busy, failure } = useSubmit(async (change: { save: string } | 'drop') => {
    if (change === 'drop') await call(dropNoticeEmailEndpoint);
    else await call(saveNoticeEmailEndpoint, { body: { address: change.save } });
    setTyped('');
    await cache.invalidateQueries({ queryKey: noticeSettings.queryKey });
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = typed.trim();
    const isAddress = saveNoticeEmailEndpoint.body?.safeParse({ address: trimmed }).success === true;
    setWrong(!isAddress);
    if (isAddress) submit({ save: trimmed });
  };
  return (
    <Stack gap={4}>
      {state === 'none' ? (
        <p>{t('email.none')}</p>
      ) : (
        <p role="status">{t(`email.${state}`, { address: address ?? '' })}</p>
      )}
      {state === 'none' || address === null ? null : (
        <Actions>
          {state === 'unconfirmed' ? (
            <Button
              look="quiet"
              busy={busy}
              onClick={() => {
                submit({ save: address });
              }}
            >
              {t('email.again')}
            </Button>
          ) : null}
          <Button
            look="quiet"
            busy={busy}
            onClick={() => {
              submit('drop');
            }}
          >
            {t('email.drop')}
          </Button>
        </Actions>
      )}
      {state === 'none' || state === 'dead' ? (
        <form onSubmit={onSubmit} noValidate>
          <Stack gap={3}>
            <Field
              id="notice-email"
              type="email"
              autoComplete="email"
              label={t('email.label')}
              hint={t('email.use')}
              error={wrong ? t('email.wrong') : undefined}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setWrong(false);
              }}
            />
            <Actions>
              <Button type="submit" busy={busy}>
                {t('email.save')}
              </Button>
            </Actions>
          </Stack>
        </form>
      ) : null}
      <FormError error={failure} />
    </Stack>
  );
}
