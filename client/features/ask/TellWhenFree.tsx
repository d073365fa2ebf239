import { useQueryClient } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { setTellWhenFreeEndpoint } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { helpRequest } from '../inbox/index.ts';
import styles from './AskForHelp.module.css';

/** Asks to be told when someone is free, or stops it. */
export function TellWhenFree({ isWaiting }: { isWaiting: boolean }) {
  const { t } = useTranslation('ask');
  const cache = useQueryClient();
  const { submit, busy, failure } = useSubmit(async (wanted: boolean) => {
    cache.setQueryData(helpRequest.queryKey, await call(setTellWhenFreeEndpoint, { body: { wanted } }));
  });
  return (
    <div className={styles.tell}>
      <div role="status">
        {isWaiting ? (
          <>
            <p className={styles.waiting}>{t('none.told')}</p>
            <p className="small muted">
              {t('none.toldHow')} <Link href="/notices/settings">{t('none.how')}</Link>
            </p>
          </>
        ) : null}
      </div>
      <Button
        look={isWaiting ? 'quiet' : 'main'}
        busy={busy}
        onClick={() => {
          submit(!isWaiting);
        }}
      >
        {isWaiting ? null : <BellRing className="icon" aria-hidden="true" />}
        {t(isWaiting ? 'none.stop' : 'none.tell')}
      </Button>
      <FormError error={failure} />
    </div>
  );
}
