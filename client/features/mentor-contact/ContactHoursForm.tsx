import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../shared/contracts/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import styles from './ContactHoursForm.module.css';
import { DayRow } from './DayRow.tsx';
import { ReplyField } from './ReplyField.tsx';
import { copiedToWorkdays, parseWeek, typedWeek, WEEKDAYS, withDrag, withWindow } from './typedWeek.ts';
import type { TypedWindow } from './typedWeek.ts';
import { useSaveContactHours } from './useContact.ts';

/** The week in which a mentor is usually there: typed for each day, and drawn as it is typed. */
export function ContactHoursForm({ contact }: { contact: ContactView }) {
  const { t } = useTranslation('hours');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState(() => typedWeek(contact.windows));
  const [replyHours, setReplyHours] = useState(contact.replyHours);
  const [submitCount, setSubmitCount] = useState(0);
  const save = useSaveContactHours();
  const { windows, wrong } = parseWeek(typed);
  const shownWrong = submitCount > 0 ? wrong : [];
  const change = (next: TypedWindow[]) => {
    setTyped(next);
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitCount(wrong.length === 0 ? 0 : submitCount + 1);
    if (wrong.length > 0 || save.isPending) return;
    save.mutate(
      { windows, replyHours },
      {
        onSuccess: ({ contact: saved }) => {
          setTyped(typedWeek(saved.windows));
        },
      },
    );
  };
  return (
    <Section title={t('contact.title')} id="contact-hours">
      <form onSubmit={submit} noValidate>
        <ErrorSummary
          title={common('formNeeds')}
          submitCount={submitCount}
          errors={shownWrong.map((key) => ({ field: `until-${key}`, words: t('contact.wrong') }))}
        />
        <Stack>
          <p className="prose muted">{t('contact.words')}</p>
          <p className="small muted">{t('contact.drag')}</p>
          <ol className={styles.week}>
            {WEEKDAYS.map((day) => (
              <DayRow
                key={day}
                day={day}
                windows={typed.filter((window) => window.day === day)}
                wrong={shownWrong}
                onChange={(changed) => {
                  change(typed.map((window) => (window.key === changed.key ? changed : window)));
                }}
                onDrag={(drag) => {
                  change(withDrag(typed, day, drag));
                }}
                onAdd={() => {
                  change(withWindow(typed, day));
                }}
                onRemove={(key) => {
                  change(typed.filter((window) => window.key !== key));
                }}
                onCopy={() => {
                  change(copiedToWorkdays(typed, day));
                }}
              />
            ))}
          </ol>
          {typed.length === 0 ? <p className="small muted">{t('contact.always')}</p> : null}
          <ReplyField
            hours={replyHours}
            onChange={(next) => {
              setReplyHours(next);
              save.reset();
            }}
          />
          <div>
            <Button type="submit" busy={save.isPending}>
              {t('contact.save')}
            </Button>
            <FormError error={save.error ? errorWords(save.error) : undefined} />
            <p role="status" className="small muted">
              {save.isSuccess ? t('saved') : ''}
            </p>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
