import { Clock, MessageCircle, Star, Sun, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabShell } from '../TabShell.tsx';
import { WaitingMessagesCount, WaitingRequestsCount } from '../WaitingCount.tsx';

/** The frame around a mentor's screens: today, talk, hours, standing, you. */
export function MentorShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('mentor');
  return (
    <TabShell
      home="/mentor"
      tabs={[
        {
          href: '/mentor',
          label: t('tabs.today'),
          icon: Sun,
          otherPaths: ['/mentor/application', '/mentor/training'],
          waiting: <WaitingRequestsCount describe={(count) => t('today.asked', { count })} />,
        },
        {
          href: '/mentor/talk',
          label: t('tabs.talk'),
          icon: MessageCircle,
          waiting: <WaitingMessagesCount describe={(count) => t('today.unread', { count })} />,
        },
        { href: '/mentor/hours', label: t('tabs.hours'), icon: Clock },
        { href: '/mentor/standing', label: t('tabs.standing'), icon: Star },
        { href: '/mentor/account', label: t('tabs.account'), icon: UserRound },
      ]}
    >
      {children}
    </TabShell>
  );
}
