import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { offerSlotsEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { instantOfWallTime } from '../../../shared/domain/screening/interview.ts';
import { call } from '../../platform/api/call.ts';
import { now } from '../../platform/clock.ts';
import { zoneHere } from '../../platform/i18n/timeZones.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useApplicationChange } from './applications.ts';
import styles from './EvidenceForm.module.css';

/** Most times that can be offered at once. */
const MAX_SLOTS = 6;

/** Times for the interview, as the clock of this browser shows them. */
export function OfferSlots({ view, onDone }: { view: ApplicationView; onDone: () => void }) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState(['']);
  const [tried, setTried] = useState(false);
  const timeZone = zoneHere();
  const slotOf = (value: string) => {
    const [day = '', time = ''] = value.split('T');
    return { day, time: time.slice(0, 5) };
  };
  const isGood = (value: string) => {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return false;
    const startsAt = instantOfWallTime({ ...slotOf(value), timeZone });
    return startsAt !== null && startsAt.getTime() > now();
  };
  const filled = typed.filter((value) => value !== '');
  const isWhole = filled.length > 0 && filled.every(isGood);
  const offer = useApplicationChange(view, () =>
    call(offerSlotsEndpoint, {
      params: { id: view.id },
      body: { version: view.version, timeZone, slots: filled.map(slotOf) },
    }),
  );
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('interview.offer')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole && !offer.isPending) offer.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <p className="small muted">{t('interview.zone', { zone: timeZone.replaceAll('_', ' ') })}</p>
      {typed.map((value, index) => (
        <Field
          key={String(index)}
          label={t('interview.time', { n: index + 1 })}
          type="datetime-local"
          value={value}
          error={
            tried && (value === '' ? filled.length === 0 : !isGood(value))
              ? t('interview.timeWrong')
              : undefined
          }
          onChange={(event) => {
            setTyped(typed.with(index, event.target.value));
          }}
        />
      ))}
      <Actions>
        {typed.length < MAX_SLOTS ? (
          <Button
            look="text"
            size="small"
            onClick={() => {
              setTyped([...typed, '']);
            }}
          >
            {t('interview.more')}
          </Button>
        ) : null}
        <Button type="submit" busy={offer.isPending}>
          {t('interview.offerYes')}
        </Button>
        <Button look="text" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Actions>
      <FormError error={offer.error ? errorWords(offer.error) : undefined} />
    </form>
  );
}
