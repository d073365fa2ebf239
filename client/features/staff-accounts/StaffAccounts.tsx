import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMe } from '../../platform/session/session.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { InviteForm } from './InviteForm.tsx';
import { LinkShown } from './LinkShown.tsx';
import type { ShownLink } from './LinkShown.tsx';
import { MemberRows } from './MemberRows.tsx';
import { RequestRows } from './RequestRows.tsx';
import { useStaff } from './staffAccounts.ts';

/** The accounts of staff: what waits for a second person, every account, and for admins an invitation (R47). */
export function StaffAccounts() {
  const { t } = useTranslation('staffAccounts');
  const { t: staff } = useTranslation('staff');
  const isAdmin = useMe().role === 'admin';
  const [link, setLink] = useState<ShownLink | null>(null);
  useTitle(staff('titled', { title: t('title') }));
  return (
    <Page width="mid">
      <h1>{t('title')}</h1>
      <Stack>
        <p className="lead">{t('lead')}</p>
        {link ? <LinkShown {...link} /> : null}
      </Stack>
      <Loaded
        query={useStaff()}
        loading={<SkeletonRows rows={5} label={t('loading')} />}
        failed={t('failed')}
      >
        {({ members, requests }) => (
          <>
            <Section title={t('waiting')}>
              <RequestRows requests={requests} />
            </Section>
            <Section title={t('members')}>
              <MemberRows members={members} mayChange={isAdmin} onLink={setLink} />
            </Section>
          </>
        )}
      </Loaded>
      {isAdmin ? (
        <Section title={t('invite')}>
          <InviteForm onLink={setLink} />
        </Section>
      ) : null}
    </Page>
  );
}
