import { CircleCheck, LifeBuoy, Phone } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { OUTSIDE_REASONS, reportFromOutsideEndpoint } from '../../../shared/contracts/outsideReports.ts';
import type { OutsideReason, OutsideReceipt } from '../../../shared/contracts/outsideReports.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Page, Section, Stack } from '../../ui/Page.tsx';
import { HelpLinks, helpLinesFor, useTeamWords } from '../signposts/index.ts';
import { ReportStatus } from './ReportStatus.tsx';

/** The form for people without an account, and the question what became of a report (R24). */
export function OutsideReport() {
  const { t } = useTranslation('outside');
  const [receipt, setReceipt] = useState<OutsideReceipt>();
  useScreenStart(receipt ? 'receipt' : 'form');
  return (
    <Page>
      {receipt ? (
        <Stack gap={5}>
          <h1>{t('thanks')}</h1>
          <Receipt {...receipt} />
        </Stack>
      ) : (
        <>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <Stack gap={6}>
            <NoticeBox tone="bad" icon={Phone}>
              <p>{t('danger')}</p>
              <HelpLinks lines={['emergency']} first="quiet" />
            </NoticeBox>
            <OutsideForm onReceipt={setReceipt} />
          </Stack>
          <Section title={t('status.title')}>
            <ReportStatus />
          </Section>
        </>
      )}
    </Page>
  );
}

function OutsideForm({ onReceipt }: { onReceipt: (receipt: OutsideReceipt) => void }) {
  const { t } = useTranslation('outside');
  const [reason, setReason] = useState<OutsideReason | null>(null);
  const [words, setWords] = useState('');
  const [isSent, setIsSent] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const trimmedWords = words.trim();
  const isTooLong = [...trimmedWords].length > LIMITS.outsideReportLength;
  const { submit, busy, failure } = useSubmit(async (chosen: OutsideReason) => {
    onReceipt(await call(reportFromOutsideEndpoint, { body: { reason: chosen, words: trimmedWords } }));
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSent(true);
    if (reason !== null && trimmedWords !== '' && !isTooLong) submit(reason);
    else if (reason !== null) box.current?.focus();
  };
  const problem = () => {
    if (isTooLong) return t('tooLong', { max: LIMITS.outsideReportLength });
    return isSent && trimmedWords === '' ? t('wordsMissing') : undefined;
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <Choice
          legend={t('reason')}
          options={OUTSIDE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          error={isSent && reason === null ? t('reasonMissing') : undefined}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          ref={box}
          label={t('words')}
          hint={t('wordsHint')}
          rows={6}
          value={words}
          error={problem()}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
        <FormError error={failure} />
        <Actions>
          <Button type="submit" size="big" busy={busy}>
            {t('send')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

function Receipt({ reference, helpLevel }: OutsideReceipt) {
  const { t } = useTranslation('outside');
  const { t: common } = useTranslation();
  const team = useTeamWords();
  return (
    <Stack>
      {helpLevel ? (
        <NoticeBox tone="help" icon={LifeBuoy} role="alert">
          <p>
            <strong>{common(`help.title.${helpLevel}`)}</strong> {common('help.words')}
          </p>
          <HelpLinks lines={helpLinesFor(helpLevel, null)} first="main" />
        </NoticeBox>
      ) : null}
      <NoticeBox tone="good" icon={CircleCheck} role="status">
        <p>
          {t('received')} {team}
        </p>
      </NoticeBox>
      <p>{t('reference')}</p>
      <p className="lead">
        <code>{reference}</code>
      </p>
      <Actions>
        <CopyButton text={reference} label={t('copy')} copiedLabel={t('copied')} />
        <ButtonLink look="text" href="/help">
          {t('help')}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}
