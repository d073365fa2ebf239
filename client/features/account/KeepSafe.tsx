import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../shared/contracts/accounts.ts';
import { beginSession } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Page, Stack } from '../../ui/Page.tsx';
import { DeviceChoice } from './DeviceChoice.tsx';
import styles from './KeepSafe.module.css';
import { RecoveryCodeCard } from './RecoveryCodeCard.tsx';

interface KeepSafeProps {
  session: Session;
  recoveryCode: string;
  /** Shown above, if given. */
  lead?: string;
}

/** Shows the recovery code, once. The session starts when the person confirms that they kept it. */
export function KeepSafe({ session, recoveryCode, lead }: KeepSafeProps) {
  const { t } = useTranslation('account');
  const [isConfirmed, setIsConfirmed] = useState(false);
  const [isOwn, setIsOwn] = useState(false);
  const [tried, setTried] = useState(false);
  /** Begins the session once the person has said that they kept the recovery code. */
  const start = () => {
    setTried(true);
    if (isConfirmed) beginSession(session, isOwn);
  };

  return (
    <Page>
      <Stack gap={4}>
        {lead ? <p className="lead">{lead}</p> : null}
        <div>
          <h1>{t('keep.title')}</h1>
          <p className={styles.why}>{t('keep.words')}</p>
        </div>
        <RecoveryCodeCard signInName={session.me.signInName} recoveryCode={recoveryCode} />
        <DeviceChoice isOwn={isOwn} onChange={setIsOwn} />
        <div>
          <Checkbox checked={isConfirmed} onChange={setIsConfirmed}>
            {t('keep.tick')}
          </Checkbox>
          <FormError error={tried && !isConfirmed ? t('keep.startOff') : undefined} />
        </div>
        <Button size="big" wide off={!isConfirmed} onClick={start}>
          {t('keep.start')}
        </Button>
      </Stack>
    </Page>
  );
}
