import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InterviewSlot } from '../../../shared/contracts/interviews.ts';
import { bookInterviewEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { myApplication } from './myApplication.ts';

/** Where the people who interview read the clock. */
const DESK_ZONE = 'Europe/London';

interface BookInterviewProps {
  slots: readonly InterviewSlot[];
  booked: string | null;
  /** IANA zone of the volunteer. */
  timeZone: string;
}

/** The times that are offered, on the clock of the volunteer and, where it differs, on that of the desk. */
export function BookInterview({ slots, booked, timeZone }: BookInterviewProps) {
  const { t } = useTranslation('application');
  const cache = useQueryClient();
  const [slot, setSlot] = useState(booked);
  const { submit, busy, failure } = useSubmit(async () => {
    if (slot === null) return;
    await call(bookInterviewEndpoint, { body: { slot } });
    await cache.invalidateQueries({ queryKey: myApplication.queryKey });
  });
  const wordsOf = (startsAt: string) => {
    const ownTime = timeIn(startsAt, timeZone);
    const deskTime = timeIn(startsAt, DESK_ZONE);
    return ownTime === deskTime ? ownTime : t('status.interview.both', { yours: ownTime, ours: deskTime });
  };
  const taken = slots.find(({ id }) => id === booked);
  return (
    <Section title={t('status.interview.title')}>
      <Stack>
        <p role="status">
          {taken
            ? t('status.interview.taken', { moment: wordsOf(taken.startsAt) })
            : t('status.interview.words')}
        </p>
        <Choice
          legend={t('status.interview.times')}
          options={slots.map(({ id, startsAt }) => ({ value: id, label: wordsOf(startsAt) }))}
          value={slot}
          onChange={setSlot}
        />
        <Actions>
          <Button
            busy={busy}
            off={slot === null || slot === booked}
            onClick={() => {
              if (slot !== booked) submit();
            }}
          >
            {t(booked === null ? 'status.interview.book' : 'status.interview.change')}
          </Button>
        </Actions>
        <FormError error={failure} />
      </Stack>
    </Section>
  );
}

/** "Monday 1 April 2030 at 10:00 am (London)". */
function timeIn(startsAt: string, timeZone: string): string {
  const slotTime = new Date(startsAt);
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full' }).format(slotTime);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
  });
  return `${day}, ${clock.format(slotTime)} (${(timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')})`;
}
