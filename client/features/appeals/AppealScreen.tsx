import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appealDecisionEndpoint } from '../../../shared/contracts/appeals.ts';
import type { AppealBody, AppealReceipt } from '../../../shared/contracts/appeals.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useMe } from '../../platform/session/session.ts';
import { useScreenStart } from '../../platform/useScreenStart.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';
import { HelpCard } from '../signposts/index.ts';
import { myAppeals } from './appeals.ts';

/** Each kind of appeal without its words. */
type AppealedDecision = AppealBody extends infer B
  ? B extends AppealBody
    ? Omit<B, 'words'>
    : never
  : never;

interface AppealScreenProps {
  /** What was decided. */
  subject: AppealedDecision;
  /** Whether the explanation tells of words that were taken out of a message: they cannot be put back. */
  ofWordsTakenOut?: boolean;
}

/** Asks other staff to look at a decision again, and gives the receipt at once (R26). */
export function AppealScreen({ subject, ofWordsTakenOut = false }: AppealScreenProps) {
  const { t } = useTranslation('appeals');
  const cache = useQueryClient();
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [receipt, setReceipt] = useState<AppealReceipt>();
  useScreenStart(receipt ? 'receipt' : 'form');
  const box = useRef<HTMLTextAreaElement>(null);
  const trimmedWords = words.trim();
  const isTooLong = [...trimmedWords].length > LIMITS.reportLength;
  const { submit, busy, failure } = useSubmit(async () => {
    setReceipt(await call(appealDecisionEndpoint, { body: { ...subject, words: trimmedWords } }));
    await cache.invalidateQueries({ queryKey: myAppeals.queryKey });
  });
  const problem = () => {
    if (isTooLong) return t('tooLong', { max: LIMITS.reportLength });
    return isMissing && trimmedWords === '' ? t('wordsFirst') : undefined;
  };
  return (
    <Page>
      <Stack>
        <h1>{t(receipt ? 'rows' : 'title')}</h1>
        {receipt ? (
          <Receipt {...receipt} />
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setMissing(trimmedWords === '');
              if (trimmedWords === '' || isTooLong) box.current?.focus();
              else submit();
            }}
          >
            <Stack gap={3}>
              <p>{t(`lead.${ofWordsTakenOut ? 'wordsTakenOut' : subject.about}`)}</p>
              <FormError error={failure} />
              <TextArea
                ref={box}
                label={t(ofWordsTakenOut ? 'wordsTakenOut' : 'words')}
                hint={t(ofWordsTakenOut ? 'wordsTakenOutHint' : 'wordsHint')}
                rows={4}
                value={words}
                error={problem()}
                onChange={(event) => {
                  setWords(event.target.value);
                }}
              />
              <Actions>
                <Button type="submit" busy={busy}>
                  {t('send')}
                </Button>
              </Actions>
            </Stack>
          </form>
        )}
      </Stack>
    </Page>
  );
}

function Receipt({ appeal, helpLevel }: AppealReceipt) {
  const { t } = useTranslation('appeals');
  const { day } = useMoments();
  const { role } = useMe();
  return (
    <>
      <NoticeBox tone="good" icon={CircleCheck}>
        <p>
          <strong>{t('thanks')}</strong> {t('receipt', { day: day(appeal.decideBy) })}
        </p>
      </NoticeBox>
      {helpLevel ? <HelpCard level={helpLevel} /> : null}
      <Actions>
        <ButtonLink look="quiet" href={role === 'mentor' ? '/mentor' : '/home'}>
          {t('toStart')}
        </ButtonLink>
      </Actions>
    </>
  );
}
