import { useQuery } from '@tanstack/react-query';
import { Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { eraseAccountEndpoint, getErasureEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { call } from '../../platform/api/call.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { leaveForGood } from '../../platform/session/session.ts';
import { cx } from '../../ui/cx.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import styles from './EraseAccount.module.css';
import { ConfirmPassphrase } from './ConfirmPassphrase.tsx';

/** Where the page of an erased account is. */
const ERASED_PATH = '/erased';

/** What an erasure takes away and what stays, before a mentee confirms it with their passphrase (R37). */
export function EraseAccount() {
  const { t } = useTranslation('account');
  const [, navigate] = useLocation();
  const erasureFacts = useQuery({
    queryKey: ['erasure'],
    queryFn: () => call(getErasureEndpoint),
  });
  return (
    <Page>
      <Stack gap={2}>
        <h1>{t('erase.title')}</h1>
        <p className="lead">{t('erase.lead')}</p>
      </Stack>
      <Section title={t('erase.goes')}>
        <Stack>
          <Facts facts={t('erase.goesList', { returnObjects: true })} />
          <p className="prose">{t('erase.when')}</p>
        </Stack>
      </Section>
      <Section title={t('erase.stays')}>
        <Facts facts={t('erase.staysList', { returnObjects: true })} />
      </Section>
      <Section title={t('erase.sure')}>
        <Loaded
          query={erasureFacts}
          loading={<SkeletonRows rows={1} label={t('erase.loading')} />}
          failed={t('erase.failed')}
        >
          {({ keptForCase }) => (
            <Stack>
              {keptForCase ? (
                <NoticeBox tone="plain" icon={Info}>
                  <p>{t('erase.keptForCase')}</p>
                </NoticeBox>
              ) : null}
              <NoticeBox tone="bad" icon={TriangleAlert}>
                <p>{t('erase.undo')}</p>
              </NoticeBox>
              <ConfirmPassphrase
                button={t('erase.button')}
                send={(passphrase) =>
                  leaveForGood(
                    () => call(eraseAccountEndpoint, { body: { passphrase } }),
                    () => {
                      navigate(ERASED_PATH, { replace: true });
                    },
                  )
                }
                onCancel={() => {
                  navigate('/settings');
                }}
              />
            </Stack>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <ul className={cx('prose', styles.facts)}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
