import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { dateWords, dayKey } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import type { ThreadController } from './threadController.ts';
import type { FoundDay } from './threadPaging.ts';

interface GoToDayProps {
  controller: ThreadController;
  onGo: (messageId: string) => void;
}

/**
 * No message is older. Long ago the offsets of time zones had odd seconds, so that a day began at an instant that the server refuses; a year
 * that is typed with two digits is that long ago.
 */
const FIRST_DAY = Date.UTC(2000, 0, 1);
/** Browsers accept six digits for a year without it. */
const LAST_DAY = '9999-12-31';

/** The instant at which a day of the calendar (`2026-05-13`) begins for the reader. */
const startOf = (day: string) => new Date(Math.max(FIRST_DAY, Date.parse(`${day}T00:00`)));

/** Goes to the first message of a day. Where nothing was written on it, says so and offers the next day that has a message. */
export function GoToDay({ controller, onGo }: GoToDayProps) {
  const { t } = useTranslation('find');
  const [day, setDay] = useState('');
  const [problem, setProblem] = useState<string>();
  const [next, setNext] = useState<FoundDay>();
  const go = ({ message, show }: FoundDay) => {
    show();
    onGo(message.id);
  };
  const { submit, busy, failure } = useSubmit(async (wanted: string) => {
    const found = await controller.findDay(startOf(wanted).toISOString());
    if (!found) setProblem(t('day.nothing'));
    else if (dayKey(found.message.at) === dayKey(startOf(wanted))) go(found);
    else setNext(found);
  });
  const nextDay = next ? dateWords(next.message.at) : '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setNext(undefined);
        setProblem(day === '' ? t('day.missing') : undefined);
        if (day !== '') submit(day);
      }}
    >
      <Stack gap={3}>
        <h3>{t('day.title')}</h3>
        <Field
          label={t('day.label')}
          type="date"
          max={LAST_DAY}
          value={day}
          error={problem}
          onChange={(event) => {
            setDay(event.target.value);
          }}
        />
        <Actions>
          <Button type="submit" look="quiet" size="small" busy={busy}>
            {t('day.go')}
          </Button>
        </Actions>
        <div role="status">
          {next ? (
            <Stack gap={2}>
              <p className="small">{t('day.next', { next: nextDay })}</p>
              <Actions>
                <Button
                  look="soft"
                  size="small"
                  onClick={() => {
                    go(next);
                  }}
                >
                  {t('day.goNext', { next: nextDay })}
                </Button>
              </Actions>
            </Stack>
          ) : null}
        </div>
        <FormError error={failure} />
      </Stack>
    </form>
  );
}
