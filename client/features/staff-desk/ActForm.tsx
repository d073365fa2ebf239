import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

interface ActFormProps {
  /** Of the form, for screen readers. */
  name: string;
  commitWords: string;
  act: { isPending: boolean; error: Error | null };
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of an act in a case that decides nothing: its fields, what went wrong, and two buttons. */
export function ActForm({ name, commitWords, act, onSubmit, onClose, children }: ActFormProps) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  return (
    <form
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) onSubmit();
      }}
    >
      <Stack gap={3}>
        {children}
        <FormError error={act.error ? errorWords(act.error) : undefined} />
        <Actions>
          <Button type="submit" size="small" busy={act.isPending}>
            {commitWords}
          </Button>
          <Button look="text" size="small" onClick={onClose}>
            {t('firstActs.cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
