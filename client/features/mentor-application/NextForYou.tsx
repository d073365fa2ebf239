import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resendEmailProofEndpoint } from '../../../shared/contracts/contactEmail.ts';
import { nameRefereeEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { call } from '../../platform/api/call.ts';
import { zoneHere } from '../../platform/i18n/timeZones.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { isFinal } from '../screening-steps/index.ts';
import { BookInterview } from './BookInterview.tsx';
import { myApplication } from './myApplication.ts';
import type { MyApplication } from './myApplication.ts';

/** What only the volunteer can do now: confirm their address, name another referee. */
export function NextForYou({ application }: { application: MyApplication }) {
  const { draft, emailConfirmed, interview, refereesWanted, state } = application;
  if (isFinal(state)) return null;
  return (
    <>
      {emailConfirmed ? null : <ConfirmEmail address={draft.email ?? ''} />}
      {interview && interview.slots.length > 0 ? (
        <BookInterview key={interview.booked} {...interview} timeZone={draft.timeZone ?? zoneHere()} />
      ) : null}
      {refereesWanted > 0 && state === 'referencesPending' ? <NameReferee /> : null}
    </>
  );
}

function ConfirmEmail({ address }: { address: string }) {
  const { t } = useTranslation('application');
  const [isSent, setIsSent] = useState(false);
  const { submit, busy, failure } = useSubmit(async () => {
    await call(resendEmailProofEndpoint);
    setIsSent(true);
  });
  return (
    <Section title={t('status.email.title')}>
      <Stack>
        <p>{t('status.email.words', { address })}</p>
        <Actions>
          <Button
            look="quiet"
            size="small"
            busy={busy}
            onClick={() => {
              submit();
            }}
          >
            {t('status.email.again')}
          </Button>
        </Actions>
        <p role="status">{isSent ? t('status.email.sent') : ''}</p>
        <FormError error={failure} />
      </Stack>
    </Section>
  );
}

const PARTS = ['name', 'relationship', 'contact'] as const;
const LABEL = {
  name: 'form.refereeName',
  relationship: 'form.refereeRelationship',
  contact: 'form.refereeContact',
} as const;

function NameReferee() {
  const { t } = useTranslation('application');
  const cache = useQueryClient();
  const [referee, setReferee] = useState({ name: '', relationship: '', contact: '' });
  const [tried, setTried] = useState(false);
  const isWhole = PARTS.every((part) => referee[part].trim() !== '');
  const { submit, busy, failure } = useSubmit(async () => {
    await call(nameRefereeEndpoint, { body: referee });
    await cache.invalidateQueries({ queryKey: myApplication.queryKey });
  });
  return (
    <Section title={t('status.referee.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isWhole) submit();
        }}
      >
        <Stack>
          <p>{t('status.referee.words')}</p>
          {PARTS.map((part) => (
            <Field
              key={part}
              label={t(LABEL[part])}
              maxLength={part === 'contact' ? 200 : 100}
              value={referee[part]}
              error={tried && referee[part].trim() === '' ? t('status.referee.wrong') : undefined}
              onChange={(event) => {
                setReferee({ ...referee, [part]: event.target.value });
              }}
            />
          ))}
          <Actions>
            <Button type="submit" busy={busy}>
              {t('status.referee.send')}
            </Button>
          </Actions>
          <FormError error={failure} />
        </Stack>
      </form>
    </Section>
  );
}
