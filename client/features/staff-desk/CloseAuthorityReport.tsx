import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { AUTHORITY_REPORT_OUTCOMES } from '../../../shared/domain/moderation/authorityReport.ts';
import type { AuthorityReportOutcome } from '../../../shared/domain/moderation/authorityReport.ts';
import { now } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useCloseAuthorityReport } from './cases.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

const today = () => new Date(now()).toISOString().slice(0, 10);

/** Says how the open task was done: who was told and when, or why there is nothing to report. */
export function CloseAuthorityReport({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const [outcome, setOutcome] = useState<AuthorityReportOutcome | null>(null);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const close = useCloseAuthorityReport(view);
  const isDate = on !== '' && on <= today();
  const isNote = note.trim() !== '' && [...note.trim()].length <= LIMITS.reasonLength;
  return (
    <form
      noValidate
      aria-labelledby="authority-heading"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (outcome && isDate && isNote && !close.isPending) close.mutate({ outcome, on, note: note.trim() });
      }}
    >
      <Stack gap={3}>
        <Choice
          legend={t('authorityReport.what')}
          options={AUTHORITY_REPORT_OUTCOMES.map((value) => ({
            value,
            label: t(`authorityReport.outcomes.${value}`),
          }))}
          value={outcome}
          onChange={setOutcome}
          error={tried && outcome === null ? t('authorityReport.wrong.outcome') : undefined}
        />
        <Field
          label={t('authorityReport.on')}
          type="date"
          max={today()}
          value={on}
          error={tried && !isDate ? t('authorityReport.wrong.on') : undefined}
          onChange={(event) => {
            setOn(event.target.value);
          }}
        />
        <TextArea
          label={t('authorityReport.why')}
          hint={t('authorityReport.whyHint')}
          rows={3}
          value={note}
          error={tried && !isNote ? t('authorityReport.whyFirst') : undefined}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
        <Actions>
          <Button type="submit" busy={close.isPending}>
            {t('authorityReport.close')}
          </Button>
        </Actions>
      </Stack>
      <FormError error={close.error ? errorWords(close.error) : undefined} />
    </form>
  );
}
