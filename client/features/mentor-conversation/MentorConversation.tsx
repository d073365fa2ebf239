import { HeartHandshake } from 'lucide-react';
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useTitle } from '../../platform/useTitle.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ConversationScreen } from '../conversation/index.ts';
import type { ConversationSlots } from '../conversation/index.ts';
import { LiveMeter } from '../mentor-time/index.ts';
import { ConversationEnded } from './ConversationEnded.tsx';
import { GuidanceFold, GuidancePanel } from './Guidance.tsx';
import styles from './MentorConversation.module.css';
import { SpentNotice } from './SpentNotice.tsx';
import { ConversationNav } from './ConversationNav.tsx';
import { WindDownNotice } from './WindDownNotice.tsx';

interface MentorConversationProps {
  conversationId: string;
  onLeavePage: () => void;
}

/** A conversation for its mentor: the shared screen with meter, guidance and the other conversations. */
export function MentorConversation({ conversationId, onLeavePage }: MentorConversationProps) {
  const { t } = useTranslation('mentor');
  useTitle(t('titled', { title: t('talk.title') }));
  const slots = useMemo<ConversationSlots>(
    () => ({
      side: <ConversationNav currentId={conversationId} />,
      meter: ({ status }) =>
        status.state === 'closed' ? null : (
          <LiveMeter initialTime={status.time} conversationId={conversationId} atRisk={status.atRisk} />
        ),
      banner: ({ status }) => (
        <>
          <RiskBand shown={status.atRisk} />
          {status.state === 'closed' ? null : (
            <GuidanceFold conversationId={conversationId} atRisk={status.atRisk} />
          )}
        </>
      ),
      guide: ({ status }) =>
        status.state === 'closed' ? null : (
          <GuidancePanel conversationId={conversationId} atRisk={status.atRisk} />
        ),
      notice: ({ status, addToDraft }) =>
        status.state === 'active' && status.mayWrite ? (
          <WindDownNotice
            initialTime={status.time}
            conversationId={conversationId}
            atRisk={status.atRisk}
            onUse={addToDraft}
          />
        ) : null,
      timeSpent: ({ view, status, draft }) =>
        status.until === null ? null : (
          <SpentNotice
            opensAt={status.until}
            name={view.other.alias}
            draft={draft}
            waiting={status.waiting}
          />
        ),
      ended: ({ view }) => <ConversationEnded conversationId={view.id} name={view.other.alias} />,
    }),
    [conversationId],
  );
  return (
    <ConversationScreen
      conversationId={conversationId}
      back={{ href: '/mentor/talk', label: t('talk.back') }}
      onLeavePage={onLeavePage}
      slots={slots}
    />
  );
}

/** Shown while a case about the young person's safety is open (H3): they may not be safe, and the mentor may stay. The case is not named. */
function RiskBand({ shown }: { shown: boolean }) {
  const { t } = useTranslation('mentor');
  return (
    <Banner tone="warm" icon={HeartHandshake} shown={shown}>
      <Trans
        t={t}
        i18nKey="conversation.risk"
        components={{ long: <span className={styles.long} />, strong: <strong /> }}
      />
    </Banner>
  );
}
