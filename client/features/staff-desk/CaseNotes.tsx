import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useCaseNotes } from './cases.ts';
import styles from './CaseTimeline.module.css';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

/** What staff left for colleagues on this case, oldest first, and a field for one more. The people of the case never see it. */
export function CaseNotes({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const errorWords = useDeskErrorWords();
  const note = useCaseNotes(view.id);
  const [text, setText] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const trimmed = text.trim();
  const isTooLong = [...trimmed].length > LIMITS.reasonLength;
  const problem = () => {
    if (isTooLong) return t('decide.tooLong', { max: LIMITS.reasonLength });
    return isMissing && trimmed === '' ? t('notes.first') : undefined;
  };
  return (
    <section aria-labelledby="notes-heading">
      <h3 id="notes-heading">{t('notes.title')}</h3>
      {view.notes.length === 0 ? null : (
        <ol className={styles.past}>
          {view.notes.map(({ by, at, text: words }, index) => (
            <li key={`${at} ${index}`}>
              <b>{by}</b>
              <span className="meta">{dayAndClock(at)}</span>
              <span className={styles.why}>{words}</span>
            </li>
          ))}
        </ol>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(trimmed === '');
          if (trimmed === '' || isTooLong || note.isPending) return;
          note.mutate(trimmed, {
            onSuccess: () => {
              setText('');
              setIsMissing(false);
            },
          });
        }}
      >
        <Stack gap={2}>
          <TextArea
            label={t('notes.label')}
            hint={t('notes.hint')}
            rows={2}
            value={text}
            error={problem()}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <FormError error={note.error ? errorWords(note.error) : undefined} />
          <Actions>
            <Button type="submit" look="quiet" size="small" busy={note.isPending}>
              {t('notes.save')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </section>
  );
}
