import type { ReactNode } from 'react';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface ConfirmDialogProps {
  title: string;
  yes: string;
  no: string;
  /** On success the dialog closes; a rejection is shown in it. */
  onYes: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for confirmation before something that cannot be undone. */
export function ConfirmDialog({ title, yes, no, onYes, onClose, children }: ConfirmDialogProps) {
  const { submit, busy, failure } = useSubmit(async () => {
    await onYes();
    onClose();
  });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Stack gap={5}>
        <Stack gap={2}>{children}</Stack>
        <Actions>
          <Button
            busy={busy}
            onClick={() => {
              submit();
            }}
          >
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
