import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { exactWords } from '../../platform/i18n/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { InterviewForm } from './InterviewForm.tsx';
import { OfferSlots } from './OfferSlots.tsx';
import styles from './ReferencesPanel.module.css';
import { SecondLook } from './SecondLook.tsx';

type Open = 'slots' | 'form' | null;

/** The times offered, the one that was taken, the scored forms and the second look. */
export function InterviewPanel({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const [open, setOpen] = useState<Open>(null);
  const { interview, state } = view;
  const isNow = state === 'interview';
  if (!isNow && interview.forms.length === 0) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <section aria-labelledby="interview-heading">
      <h2 id="interview-heading">{t('interview.title')}</h2>
      <ul className={styles.list}>
        {interview.slots.map(({ id, startsAt }) => (
          <li key={id}>
            <div className={styles.head}>
              <span>{exactWords(startsAt)}</span>
              {interview.booked === id ? <Tag tone="good">{t('interview.taken')}</Tag> : null}
            </div>
          </li>
        ))}
        {interview.forms.map((form) => (
          <FormLine key={form.by} form={form} />
        ))}
      </ul>
      {interview.look ? (
        <p className="small">
          {t(`interview.looked.${interview.look.verdict}`, { who: interview.look.by })} {interview.look.note}
        </p>
      ) : null}
      {isNow && interview.needsLook ? <SecondLook view={view} /> : null}
      {open === 'slots' ? <OfferSlots view={view} onDone={close} /> : null}
      {open === 'form' ? <InterviewForm view={view} onDone={close} /> : null}
      {isNow && open === null ? (
        <Actions>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setOpen('slots');
            }}
          >
            {t('interview.offer')}
          </Button>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              setOpen('form');
            }}
          >
            {t('interview.score')}
          </Button>
        </Actions>
      ) : null}
    </section>
  );
}

function FormLine({ form }: { form: ApplicationView['interview']['forms'][number] }) {
  const { t } = useTranslation('screening');
  const { dayAndClock } = useMoments();
  const { motivation, listening, boundaries, safety, reliability } = form.scores;
  const scores = { motivation, listening, boundaries, safety, reliability };
  return (
    <li>
      <div className={styles.head}>
        <b>{form.by}</b>
        <Tag tone={form.passes ? 'good' : 'warm'}>{t(`interview.passes.${form.passes ? 'yes' : 'no'}`)}</Tag>
      </div>
      <p className="small muted">{dayAndClock(form.at)}</p>
      <p className="small">{t('interview.scores', scores)}</p>
      <p className="small">{form.notes}</p>
    </li>
  );
}
