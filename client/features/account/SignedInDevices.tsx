import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { endOwnSessionEndpoint, listOwnSessionsEndpoint } from '../../../shared/contracts/ownAccount.ts';
import type { OwnSession } from '../../../shared/contracts/ownAccount.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';

const ownSessions = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => call(listOwnSessionsEndpoint, undefined, { signal }),
});

/** The devices that are signed in with this account; each other one can be signed out. */
export function SignedInDevices() {
  const { t } = useTranslation('account');
  const cache = useQueryClient();
  const query = useQuery(ownSessions);
  const { submit, input, busy, failure } = useSubmit(async (id: string) => {
    await call(endOwnSessionEndpoint, { params: { id } });
    await cache.invalidateQueries({ queryKey: ownSessions.queryKey });
  });
  return (
    <Section title={t('devices.title')}>
      <Loaded
        query={query}
        loading={<SkeletonRows rows={2} label={t('devices.loading')} />}
        failed={t('devices.failed')}
      >
        {({ sessions }) => (
          <Rows label={t('devices.title')}>
            {sessions.map((session) => (
              <DeviceRow
                key={session.id}
                session={session}
                busy={busy && input === session.id}
                onSignOut={() => {
                  submit(session.id);
                }}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      <FormError error={failure} />
    </Section>
  );
}

interface DeviceRowProps {
  session: OwnSession;
  busy: boolean;
  onSignOut: () => void;
}

function DeviceRow({
  session: { startedAt, lastActAt, ownDevice, isThisOne },
  busy,
  onSignOut,
}: DeviceRowProps) {
  const { t } = useTranslation('account');
  const { dayAndClock } = useMoments();
  const times = { started: dayAndClock(startedAt), used: dayAndClock(lastActAt) };
  return (
    <Row
      lead={<MonitorSmartphone className="icon" aria-hidden="true" />}
      title={ownDevice ? t('devices.own') : t('devices.shared')}
      sub={t('devices.times', times)}
      end={
        isThisOne ? (
          <Tag>{t('devices.thisOne')}</Tag>
        ) : (
          <Button
            look="quiet"
            size="small"
            busy={busy}
            aria-label={t('devices.signOutOf', times)}
            onClick={onSignOut}
          >
            {t('devices.signOut')}
          </Button>
        )
      }
    />
  );
}
