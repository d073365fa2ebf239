import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { REPORT_REASONS, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Stack } from '../../ui/Page.tsx';

interface ReportDialogProps {
  conversationId: string;
  /** Null reports the whole conversation. */
  messageId: string | null;
  name: string;
  /** The server has stored the report. Its words may have brought up the help card. */
  onReported: () => void;
  onClose: () => void;
  /** Shown above the question and above the thanks. */
  children: ReactNode;
}

/** Choosing a reason sends the report: the second of two taps (R24). */
export function ReportDialog({
  conversationId,
  messageId,
  name,
  onReported,
  onClose,
  children,
}: ReportDialogProps) {
  const { t: plan } = useTranslation('plan');
  const [words, setWords] = useState('');
  const [sent, setSent] = useState(false);
  const { submit, failure } = useSubmit(async (reason: (typeof REPORT_REASONS)[number]) => {
    const trimmedWords = words.trim();
    const body = { conversationId, messageId, reason, ...(trimmedWords && { words: trimmedWords }) };
    await call(reportMessageEndpoint, { body });
    setSent(true);
    onReported();
  });

  return (
    <Dialog open title={plan('report.title')} onClose={onClose}>
      {children}
      {sent ? (
        <NoticeBox tone="good" icon={CircleCheck} role="status">
          <p>
            <strong>{plan('report.thanks')}</strong>{' '}
            <Trans t={plan} i18nKey="report.thanksWords" components={{ help: <Link href="/help" /> }} />
          </p>
        </NoticeBox>
      ) : (
        <Stack gap={2}>
          <p className="small muted">{plan('report.lead', { name })}</p>
          {REPORT_REASONS.map((reason) => (
            <Button
              look="quiet"
              wide
              key={reason}
              onClick={() => {
                submit(reason);
              }}
            >
              {plan(`report.reasons.${reason}`)}
            </Button>
          ))}
          <FormError error={failure} />
          <details>
            <summary>{plan('report.addWords')}</summary>
            <TextArea
              label={plan('report.wordsLabel')}
              rows={3}
              maxLength={LIMITS.reportLength}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
          </details>
        </Stack>
      )}
    </Dialog>
  );
}
