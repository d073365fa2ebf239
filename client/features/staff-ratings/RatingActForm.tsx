import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { StaffRating } from '../../../shared/contracts/mentorRatings.ts';
import { RATING_REMOVALS } from '../../../shared/domain/reputation/removals.ts';
import type { RatingRemoval } from '../../../shared/domain/reputation/removals.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useRatingAct } from './mentorRatings.ts';

interface RatingActFormProps {
  caseId: string;
  rating: number;
  action: StaffRating['acts'][number]['action'];
  /** The id of the heading that names the rating. */
  labelledBy: string;
  /** It was done, or called off. */
  onEnd: () => void;
}

/** Asks for the reason of an act on a rating or its rater, and does it. */
export function RatingActForm({ caseId, rating, action, labelledBy, onEnd }: RatingActFormProps) {
  const { t } = useTranslation('mentorRatings');
  const errorWords = useErrorWords();
  const act = useRatingAct(caseId);
  const [code, setCode] = useState<RatingRemoval | ''>('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const reason = words.trim();
  const submit = () => {
    setTried(true);
    if (reason === '' || act.isPending) return;
    if (action !== 'remove') act.mutate({ action, rating, reason }, { onSuccess: onEnd });
    else if (code !== '') act.mutate({ action, rating, code, reason }, { onSuccess: onEnd });
  };
  return (
    <form
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap={3}>
        <p>{t(`actHint.${action}`)}</p>
        {action === 'remove' ? (
          <SelectField
            label={t('codeLabel')}
            value={code}
            options={[
              { value: '', label: t('codeNone') },
              ...RATING_REMOVALS.map((value) => ({ value, label: t(`reasons.${value}`) })),
            ]}
            autoFocus
            error={tried && code === '' ? t('codeFirst') : undefined}
            onChange={setCode}
          />
        ) : null}
        <TextArea
          label={t('why')}
          hint={t('whyHint')}
          rows={2}
          maxLength={LIMITS.reasonLength}
          autoFocus={action !== 'remove'}
          value={words}
          error={tried && reason === '' ? t('whyFirst') : undefined}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
        <FormError error={act.error ? errorWords(act.error) : undefined} />
        <Actions>
          <Button type="submit" size="small" busy={act.isPending}>
            {t(`actOpen.${action}`)}
          </Button>
          <Button look="text" size="small" onClick={onEnd}>
            {t('cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
