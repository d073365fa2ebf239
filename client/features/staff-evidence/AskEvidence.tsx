import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useEvidenceActions } from './evidence.ts';

const TELL = ['tell', 'unsafe'] as const;

/** The lead says why the evidence is needed, and whether the young person can be told. */
export function AskEvidence({ caseId }: { caseId: string }) {
  const { t } = useTranslation('evidence');
  const errorWords = useErrorWords();
  const { ask } = useEvidenceActions(caseId);
  const [reason, setReason] = useState('');
  const [tell, setTell] = useState<(typeof TELL)[number]>('tell');
  const [unsafe, setUnsafe] = useState('');
  const [isSent, setIsSent] = useState(false);
  const isMissing = (words: string) => isSent && words.trim() === '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSent(true);
    if (reason.trim() === '' || (tell === 'unsafe' && unsafe.trim() === '')) return;
    ask.mutate({ reason: reason.trim(), unsafeToTell: tell === 'unsafe' ? unsafe.trim() : null });
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <TextArea
          label={t('ask.reason')}
          maxLength={LIMITS.reasonLength}
          rows={3}
          error={isMissing(reason) ? t('ask.reasonMissing') : undefined}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <Choice
          legend={t('ask.tell')}
          options={TELL.map((value) => ({ value, label: t(`ask.tells.${value}`) }))}
          value={tell}
          onChange={setTell}
        />
        {tell === 'unsafe' ? (
          <TextArea
            label={t('ask.unsafe')}
            maxLength={LIMITS.reasonLength}
            rows={2}
            error={isMissing(unsafe) ? t('ask.unsafeMissing') : undefined}
            value={unsafe}
            onChange={(event) => {
              setUnsafe(event.target.value);
            }}
          />
        ) : null}
        <FormError error={ask.error ? errorWords(ask.error) : undefined} />
        <Actions>
          <Button type="submit" busy={ask.isPending}>
            {t('ask.send')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
