import { House, MessageCircle, Search, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabShell } from '../TabShell.tsx';
import { WaitingMessagesCount } from '../WaitingCount.tsx';

/** The frame around a mentee's screens: home, talk, ask, you. */
export function MenteeShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('mentee');
  return (
    <TabShell
      home="/home"
      hideWordMarkOnPhones
      tabs={[
        { href: '/home', label: t('tabs.home'), icon: House },
        {
          href: '/talk',
          label: t('tabs.talk'),
          icon: MessageCircle,
          waiting: <WaitingMessagesCount describe={(count) => t('talks.unread', { count })} />,
        },
        { href: '/ask', label: t('tabs.ask'), icon: Search },
        { href: '/settings', label: t('tabs.you'), icon: UserRound },
      ]}
    >
      {children}
    </TabShell>
  );
}
