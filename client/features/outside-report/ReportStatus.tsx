import { CircleCheck, Clock } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { outsideReportStatusEndpoint } from '../../../shared/contracts/outsideReports.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

/** What became of a report, by its reference. */
export function ReportStatus() {
  const { t } = useTranslation('outside');
  const [reference, setReference] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [status, setStatus] = useState<AnswerOf<typeof outsideReportStatusEndpoint>>();
  const { submit, busy, error, failure } = useSubmit(async () => {
    setStatus(undefined);
    setStatus(await call(outsideReportStatusEndpoint, { body: { reference } }));
  });
  const isUnknown = error instanceof ApiError && error.code === 'notFound';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(reference.trim() === '');
    if (reference.trim() !== '') submit();
  };
  const problem = () => {
    if (isMissing) return t('status.missing');
    return isUnknown ? t('status.unknown') : undefined;
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <Field
          label={t('status.reference')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={LIMITS.referenceLength}
          error={problem()}
          value={reference}
          onChange={(event) => {
            setReference(event.target.value);
          }}
        />
        {isUnknown ? null : <FormError error={failure} />}
        <Actions>
          <Button type="submit" look="quiet" busy={busy}>
            {t('status.ask')}
          </Button>
        </Actions>
        {status ? (
          <NoticeBox
            tone={status.state === 'decided' ? 'good' : 'cool'}
            icon={status.state === 'decided' ? CircleCheck : Clock}
            role="status"
          >
            <p>
              {t('status.sent', { date: dateWords(status.at) })} {t(`status.states.${status.state}`)}
            </p>
          </NoticeBox>
        ) : null}
      </Stack>
    </form>
  );
}
