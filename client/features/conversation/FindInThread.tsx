import { Search } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import { lazyPart } from '../../platform/lazyPart.ts';
import { Button } from '../../ui/Button.tsx';
import type { ConversationThread } from './thread.ts';
import type { ThreadController } from './threadController.ts';

const FindDialog = lazyPart(async () => (await import('./FindDialog.tsx')).FindDialog, 'find');

interface FindInThreadProps {
  view: ConversationView;
  thread: ConversationThread;
  controller: ThreadController;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Goes to a message of what is shown. */
  onGo: (messageId: string) => void;
  /** The help card while it is shown, repeated in the dialog. */
  help: ReactNode;
}

/** The magnifier in the head, and what it opens. */
export function FindInThread({ isOpen, onOpen, onGo, help, ...searched }: FindInThreadProps) {
  const { t } = useTranslation('conversation');
  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-label={t('find')}
        title={t('find')}
        onClick={() => {
          onOpen(true);
        }}
      >
        <Search className="icon" aria-hidden="true" />
      </Button>
      {isOpen ? (
        <Suspense>
          <FindDialog
            {...searched}
            onGo={(messageId) => {
              onOpen(false);
              onGo(messageId);
            }}
            onClose={() => {
              onOpen(false);
            }}
          >
            {help}
          </FindDialog>
        </Suspense>
      ) : null}
    </>
  );
}
