import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import styles from './EvidenceForm.module.css';

interface EvidenceFormProps {
  /** For a screen reader. */
  label: string;
  /** The request that the form makes: while it runs the form cannot be sent again. */
  request: { isPending: boolean; error: Error | null };
  onSend: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** The frame of a form that adds evidence to an application: its fields, the buttons to confirm and to cancel, and the last error. */
export function EvidenceForm({ label, request, onSend, onCancel, children }: EvidenceFormProps) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      <Actions>
        <Button type="submit" busy={request.isPending}>
          {t('confirm')}
        </Button>
        <Button look="text" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
      <FormError error={request.error ? errorWords(request.error) : undefined} />
    </form>
  );
}
