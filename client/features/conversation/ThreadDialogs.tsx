import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { endConversationEndpoint, withdrawMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { ReportDialog } from './ReportDialog.tsx';

/** The open dialog. */
export type OpenedDialog =
  | { what: 'plan' }
  | { what: 'end' }
  | { what: 'report'; messageId: string | null }
  | { what: 'withdraw'; messageId: string };

interface ThreadDialogsProps {
  opened: OpenedDialog;
  view: ConversationView;
  status: ConversationStatus;
  canLeaveFast: boolean;
  /** The help card while it is shown, repeated in the dialog, which would cover it. */
  help: ReactNode;
  onOpen: (opened: OpenedDialog | undefined) => void;
  onStatus: (change: Partial<ConversationStatus>) => void;
  onReported: () => void;
}

/** The dialogs of a conversation; loaded when the first one opens. */
export function ThreadDialogs({
  opened,
  view,
  status,
  canLeaveFast,
  help,
  onOpen,
  onStatus,
  onReported,
}: ThreadDialogsProps) {
  const { t } = useTranslation('conversation');
  const { t: plan } = useTranslation('plan');
  const name = view.other.alias;
  const params = { id: view.id };
  const close = () => {
    onOpen(undefined);
  };
  switch (opened.what) {
    case 'plan':
      return (
        <Dialog open shape="sheet" title={t('planWith', { name })} onClose={close}>
          {help}
          <PlanPanel
            view={view}
            status={status}
            canLeaveFast={canLeaveFast}
            onStatus={onStatus}
            onEnd={() => {
              onOpen({ what: 'end' });
            }}
            onReport={() => {
              onOpen({ what: 'report', messageId: null });
            }}
          />
        </Dialog>
      );
    case 'end':
      return (
        <ConfirmDialog
          title={plan('end.title', { name })}
          yes={plan('end.now')}
          no={plan('end.stay')}
          onClose={close}
          onYes={async () => {
            onStatus((await call(endConversationEndpoint, { params })).status);
          }}
        >
          {help}
          <p>{plan('end.words')}</p>
          {view.me.side === 'mentee' ? <p>{plan('end.askAgain')}</p> : null}
        </ConfirmDialog>
      );
    case 'report':
      return (
        <ReportDialog
          conversationId={view.id}
          messageId={opened.messageId}
          name={name}
          onReported={onReported}
          onClose={close}
        >
          {help}
        </ReportDialog>
      );
    case 'withdraw':
      return (
        <ConfirmDialog
          title={plan('withdraw.title')}
          yes={plan('withdraw.yes')}
          no={plan('withdraw.no')}
          onClose={close}
          onYes={async () => {
            await call(withdrawMessageEndpoint, { params: { ...params, messageId: opened.messageId } });
          }}
        >
          {help}
          <p>{plan('withdraw.words', { name })}</p>
        </ConfirmDialog>
      );
  }
}
