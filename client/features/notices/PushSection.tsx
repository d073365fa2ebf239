import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isStaff } from '../../../shared/contracts/actor.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMe } from '../../platform/session/session.ts';
import { isOwnDevice } from '../../platform/storage/encryptedStore.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { readPushState, turnPushOffHere, turnPushOnHere } from './thisBrowser.ts';

const pushState = { queryKey: ['push-here'], queryFn: readPushState };

/** Web push in this browser: explained before the browser asks, and not offered to a participant on a device that others use. */
export function PushSection({ publicKey }: { publicKey: string }) {
  const { t } = useTranslation('notices');
  const { role } = useMe();
  const cache = useQueryClient();
  const { data: state } = useQuery(pushState);
  const { submit, busy, failure } = useSubmit(async (wanted: 'on' | 'off') => {
    const next = await (wanted === 'on' ? turnPushOnHere(publicKey) : turnPushOffHere());
    cache.setQueryData(pushState.queryKey, next);
  });
  if (!isOwnDevice() && !isStaff(role) && state !== 'on') return <PushWords words={t('push.shared')} />;
  if (state === undefined) return null;
  if (state === 'unsupported' || state === 'blocked') return <PushWords words={t(`push.${state}`)} />;
  const otherState = state === 'on' ? 'off' : 'on';
  return (
    <Section title={t('push.title')}>
      <Stack gap={4}>
        <p className="prose">{state === 'on' ? t('push.isOn') : t('push.explain')}</p>
        <Actions>
          <Button
            look={otherState === 'on' ? 'main' : 'quiet'}
            busy={busy}
            onClick={() => {
              submit(otherState);
            }}
          >
            {t(`push.${otherState}`)}
          </Button>
        </Actions>
        <FormError error={failure} />
      </Stack>
    </Section>
  );
}

function PushWords({ words }: { words: string }) {
  const { t } = useTranslation('notices');
  return (
    <Section title={t('push.title')}>
      <p className="muted">{words}</p>
    </Section>
  );
}
