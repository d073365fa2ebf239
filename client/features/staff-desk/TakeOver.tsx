import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import type { useCaseActions } from './cases.ts';
import { mayTakeOver } from './claims.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

/** The form is removed when it is done: the focus goes to the head of its case. */
function focusHeading(): void {
  document.getElementById('case-heading')?.focus();
}

interface TakeOverProps {
  view: CaseView;
  takeOver: ReturnType<typeof useCaseActions>['takeOver'];
}

/** Lets a lead take a case over from the member of staff who has it, for a reason that is recorded. */
export function TakeOver({ view, takeOver }: TakeOverProps) {
  const { t } = useTranslation('desk');
  const { role } = useMe();
  const errorWords = useDeskErrorWords();
  const [isAsked, setIsAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { claimedBy } = view;
  if (claimedBy === null || !mayTakeOver(view, role)) return null;
  if (!isAsked) {
    return (
      <Button
        look="quiet"
        size="small"
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {t('takeOver.open')}
      </Button>
    );
  }
  const submit = () => {
    const words = reason.trim();
    setIsMissing(words === '');
    if (words !== '') takeOver.mutate(words, { onSuccess: focusHeading });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea
        label={t('takeOver.why')}
        hint={t('takeOver.hint', { name: claimedBy })}
        rows={2}
        maxLength={LIMITS.reasonLength}
        autoFocus
        value={reason}
        error={isMissing ? t('takeOver.whyFirst') : undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <FormError error={takeOver.error ? errorWords(takeOver.error) : undefined} />
      <Button type="submit" size="small" busy={takeOver.isPending}>
        {t('takeOver.commit')}
      </Button>{' '}
      <Button
        look="text"
        size="small"
        onClick={() => {
          setIsAsked(false);
          focusHeading();
        }}
      >
        {t('takeOver.cancel')}
      </Button>
    </form>
  );
}
