import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ringRefereeEndpoint } from '../../../shared/contracts/references.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface RingFormProps {
  linkToken: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Asks for a call instead of writing. */
export function RingForm({ linkToken, onDone, onCancel }: RingFormProps) {
  const { t } = useTranslation('reference');
  const [phone, setPhone] = useState('');
  const [when, setWhen] = useState('');
  const [tried, setTried] = useState(false);
  const isWhole = phone.trim() !== '' && when.trim() !== '';
  const { submit, busy, failure } = useSubmit(async () => {
    await call(ringRefereeEndpoint, { body: { linkToken, phone, when } });
    onDone();
  });
  const wrong = (value: string, words: string) => (tried && value.trim() === '' ? words : undefined);
  return (
    <form
      noValidate
      aria-labelledby="ring-heading"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole) submit();
      }}
    >
      <Stack>
        <h2 id="ring-heading">{t('ring.title')}</h2>
        <Field
          label={t('ring.phone')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          value={phone}
          error={wrong(phone, t('ring.phoneMissing'))}
          onChange={(event) => {
            setPhone(event.target.value);
          }}
        />
        <Field
          label={t('ring.when')}
          hint={t('ring.whenHint')}
          maxLength={200}
          value={when}
          error={wrong(when, t('ring.whenMissing'))}
          onChange={(event) => {
            setWhen(event.target.value);
          }}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            {t('ring.send')}
          </Button>
          <Button look="text" onClick={onCancel}>
            {t('ring.back')}
          </Button>
        </Actions>
        <FormError error={failure} />
      </Stack>
    </form>
  );
}
