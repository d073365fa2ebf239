import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../shared/contracts/time.ts';
import { now } from '../../platform/clock.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { AwayNote } from './AwayNote.tsx';
import { backDays } from './backDays.ts';
import { useSetAway } from './useContact.ts';

/** Where a mentor says that they are away, by one tap or a day of their own. */
export function AwayPanel({ contact, timeZone }: { contact: ContactView; timeZone: string }) {
  const { t } = useTranslation('hours');
  return (
    <Section title={t('away.title')} id="away">
      <Stack>
        <p className="prose muted">{t('away.words')}</p>
        {contact.awayUntil ? <AwayNote awayUntil={contact.awayUntil} /> : <AwayForm timeZone={timeZone} />}
      </Stack>
    </Section>
  );
}

function AwayForm({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('hours');
  const errorWords = useErrorWords();
  const away = useSetAway();
  const [day, setDay] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(day === '');
    if (day !== '' && !away.isPending) away.mutate(day);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Actions>
          {backDays(now(), timeZone).map(({ kind, backOn }) => (
            <Button
              key={kind}
              look="quiet"
              busy={away.isPending && away.variables === backOn}
              onClick={() => {
                if (!away.isPending) away.mutate(backOn);
              }}
            >
              {t(`away.${kind}`)}
            </Button>
          ))}
        </Actions>
        <Field
          id="away-day"
          type="date"
          label={t('away.day')}
          hint={t('away.dayHint')}
          error={isEmpty ? t('away.dayWrong') : undefined}
          value={day}
          onChange={(event) => {
            setDay(event.target.value);
            setEmpty(false);
          }}
        />
        <div>
          <Button type="submit" look="quiet" busy={away.isPending && away.variables === day}>
            {t('away.set')}
          </Button>
          <FormError error={away.error ? errorWords(away.error) : undefined} />
        </div>
      </Stack>
    </form>
  );
}
