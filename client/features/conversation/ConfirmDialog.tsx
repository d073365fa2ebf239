import { useState } from 'react';
import type { ReactNode } from 'react';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface ConfirmDialogProps {
  title: string;
  yes: string;
  no: string;
  /** Closes on success; what it throws is said in the dialog. */
  onYes: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A question before something that cannot be taken back. */
export function ConfirmDialog({ title, yes, no, onYes, onClose, children }: ConfirmDialogProps) {
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const go = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onYes();
      onClose();
    } catch (error) {
      setFailure(errorWords(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <Stack gap={5}>
        <Stack gap={2}>{children}</Stack>
        <Actions>
          <Button busy={busy} onClick={() => void go()}>
            {yes}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {no}
          </Button>
        </Actions>
        <FormError error={failure} />
      </Stack>
    </Dialog>
  );
}
