import { ChevronRight, Flag, Info } from 'lucide-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { giveFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { Feelings } from '../../../shared/domain/reputation/feelings.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { FeelingsPart } from './FeelingsPart.tsx';
import { SkipButton } from './SkipButton.tsx';
import { ValueChoice } from './ValueChoice.tsx';
import type { Value } from './values.ts';

interface FeedbackFormProps {
  conversationId: string;
  name: string;
  onDone: (helpLevel: HelpLevel | null) => void;
}

export function FeedbackForm({ conversationId, name, onDone }: FeedbackFormProps) {
  const { t } = useTranslation('feedback');
  const [value, setValue] = useState<Value | null>(null);
  const [feelings, setFeelings] = useState<Feelings>({});
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const max = LIMITS.feedbackWordsLength;
  const trimmedWords = words.trim();
  const tooLong = [...trimmedWords].length > max;

  const { submit, busy, failure, clear } = useSubmit(async (chosen: Value) => {
    const body = { value: chosen, feelings, ...(trimmedWords && { words: trimmedWords }) };
    const { helpLevel } = await call(giveFeedbackEndpoint, { params: { id: conversationId }, body });
    onDone(helpLevel);
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (value === null || tooLong) clear();
        else submit(value);
      }}
    >
      <Stack gap={5}>
        <Stack gap={2}>
          <h1>{name ? t('title', { name }) : t('titlePlain')}</h1>
          {name ? <p className="muted">{t('lead', { name })}</p> : null}
        </Stack>
        <ValueChoice
          value={value}
          onChange={setValue}
          error={tried && value === null ? t('missing') : undefined}
        />
        <FeelingsPart values={feelings} onChange={setFeelings} />
        <details>
          <summary>
            <ChevronRight className="icon" aria-hidden="true" />
            {t('addWords')}
          </summary>
          <TextArea
            label={t('wordsLabel')}
            hint={t('wordsHint')}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
            error={tooLong ? t('wordsLong', { max }) : undefined}
          />
        </details>
        <NoticeBox tone="plain" icon={Info}>
          <p>{t('what')}</p>
        </NoticeBox>
        <Actions>
          <Button type="submit" size="big" off={value === null} busy={busy}>
            {t('send')}
          </Button>
          <SkipButton conversationId={conversationId} />
        </Actions>
        <FormError error={failure} />
        <NoticeBox tone="plain" icon={Flag}>
          <p>
            <Trans t={t} i18nKey="wrong" components={{ report: <Link href={`/talk/${conversationId}`} /> }} />
          </p>
        </NoticeBox>
      </Stack>
    </form>
  );
}
