import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { closeReferralEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { REFERRAL_OUTCOMES } from '../../../shared/domain/screening/referral.ts';
import type { ReferralOutcome } from '../../../shared/domain/screening/referral.ts';
import { call } from '../../platform/api/call.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import { useApplicationChange } from './applications.ts';
import styles from './EvidenceForm.module.css';
import { ReferralPack } from './ReferralPack.tsx';
import { today } from './today.ts';

interface ReferralProps {
  view: ApplicationView;
  referral: NonNullable<ApplicationView['referral']>;
}

/** The task to tell the barring body of a volunteer who was removed: until when, or how it was closed (R43). */
export function ReferralPanel({ view, referral }: ReferralProps) {
  const { t } = useTranslation('screening');
  const { body, closed, dueAt, openedAt } = referral;
  const name = t(`referral.bodies.${body}`);
  return (
    <section aria-labelledby="referral-heading">
      <h2 id="referral-heading">{t('referral.title')}</h2>
      {closed ? (
        <>
          <p>
            {t(`referral.closed.${closed.outcome}`, {
              body: name,
              date: dateWords(closed.on),
              who: closed.by,
            })}
          </p>
          <p className="small">{closed.note}</p>
        </>
      ) : (
        <>
          <p>{t('referral.words', { body: name, opened: dateWords(openedAt), due: dateWords(dueAt) })}</p>
          <ReferralPack view={view} referral={referral} />
          {view.mayCloseReferral ? (
            <CloseForm view={view} />
          ) : (
            <p className="small muted">{t('referral.notYou')}</p>
          )}
        </>
      )}
    </section>
  );
}

function CloseForm({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const [outcome, setOutcome] = useState<ReferralOutcome | null>(null);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isDate = on !== '' && on <= today();
  const isNote = note.trim() !== '' && [...note.trim()].length <= LIMITS.reasonLength;
  const close = useApplicationChange(view, (of: ReferralOutcome) =>
    call(closeReferralEndpoint, {
      params: { id: view.id },
      body: { version: view.version, outcome: of, on, note: note.trim() },
    }),
  );
  return (
    <form
      className={styles.form}
      noValidate
      aria-labelledby="referral-heading"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (outcome && isDate && isNote && !close.isPending) close.mutate(outcome);
      }}
    >
      <Choice
        legend={t('referral.what')}
        options={REFERRAL_OUTCOMES.map((value) => ({ value, label: t(`referral.outcomes.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
        error={tried && outcome === null ? t('referral.wrong.outcome') : undefined}
      />
      <Field
        label={t('referral.on')}
        type="date"
        max={today()}
        value={on}
        error={tried && !isDate ? t('referral.wrong.on') : undefined}
        onChange={(event) => {
          setOn(event.target.value);
        }}
      />
      <TextArea
        label={t('note')}
        hint={t('referral.noteHint')}
        rows={3}
        value={note}
        error={tried && !isNote ? t('noteNeeded') : undefined}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Actions>
        <Button type="submit" busy={close.isPending}>
          {t('referral.close')}
        </Button>
      </Actions>
      <FormError error={close.error ? errorWords(close.error) : undefined} />
    </form>
  );
}
