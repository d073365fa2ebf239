import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { REPORT_REASONS, reportMessageEndpoint } from '../../../shared/contracts/moderation.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { call } from '../../platform/api/call.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Stack } from '../../ui/Page.tsx';

interface ReportDialogProps {
  conversationId: string;
  /** Null for the conversation as a whole. */
  messageId: string | null;
  name: string;
  /** The server has it; words in it may have called for the help card. */
  onReported: () => void;
  onClose: () => void;
  /** Above the question, and above the thanks. */
  children: ReactNode;
}

/** The second tap of two: choosing what is wrong sends it (R24). */
export function ReportDialog({
  conversationId,
  messageId,
  name,
  onReported,
  onClose,
  children,
}: ReportDialogProps) {
  const { t } = useTranslation('conversation');
  const errorWords = useErrorWords();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [failure, setFailure] = useState<string>();

  const send = async (reason: (typeof REPORT_REASONS)[number]) => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const said = words.trim();
      const body = { conversationId, messageId, reason, ...(said && { words: said }) };
      await call(reportMessageEndpoint, { body });
      setSent(true);
      onReported();
    } catch (error) {
      setFailure(errorWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open title={t('report.title')} onClose={onClose}>
      {children}
      {sent ? (
        <NoticeBox tone="good" icon={CircleCheck} role="status">
          <p>
            <strong>{t('report.thanks')}</strong>{' '}
            <Trans t={t} i18nKey="report.thanksWords" components={{ help: <Link href="/help" /> }} />
          </p>
        </NoticeBox>
      ) : (
        <Stack gap={2}>
          <p className="small muted">{t('report.lead', { name })}</p>
          {REPORT_REASONS.map((reason) => (
            <Button look="quiet" wide key={reason} onClick={() => void send(reason)}>
              {t(`report.reasons.${reason}`)}
            </Button>
          ))}
          <FormError error={failure} />
          <details>
            <summary>{t('report.addWords')}</summary>
            <TextArea
              label={t('report.wordsLabel')}
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
