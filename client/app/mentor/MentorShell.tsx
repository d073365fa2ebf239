import { Clock, MessageCircle, Star, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../../features/inbox/index.ts';
import { useIncomingRequests } from '../../features/incoming-requests/index.ts';
import { TabShell } from '../TabShell.tsx';

/** The frame around a mentor's screens: today, talk, hours, standing. */
export function MentorShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('mentor');
  const asked = useIncomingRequests().data?.total ?? 0;
  const unread = useUnread();
  return (
    <TabShell
      home="/mentor"
      tabs={[
        {
          ...{ href: '/mentor', label: t('tabs.today'), icon: Sun, also: ['/mentor/application'] },
          waiting: { count: asked, label: t('today.asked', { count: asked }) },
        },
        {
          ...{ href: '/mentor/talk', label: t('tabs.talk'), icon: MessageCircle },
          waiting: { count: unread, label: t('today.unread', { count: unread }) },
        },
        { href: '/mentor/hours', label: t('tabs.hours'), icon: Clock, also: ['/mentor/account'] },
        { href: '/mentor/standing', label: t('tabs.standing'), icon: Star },
      ]}
    >
      {children}
    </TabShell>
  );
}
