import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { call } from '../../platform/api/call.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { ConfirmPassphrase } from './ConfirmPassphrase.tsx';
import { RecoveryCodeCard } from './RecoveryCodeCard.tsx';

/** Makes a new recovery code, and shows it once. */
export function NewRecoveryCode({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { signInName } = useMe();
  const [recoveryCode, setRecoveryCode] = useState<string>();
  if (recoveryCode === undefined) {
    return (
      <ConfirmPassphrase
        words={t('safety.codeWords')}
        button={t('safety.codeMake')}
        onCancel={onClose}
        send={async (passphrase) => {
          setRecoveryCode((await call(renewRecoveryCodeEndpoint, { body: { passphrase } })).recoveryCode);
        }}
      />
    );
  }
  return (
    <Stack>
      <p className="prose" role="status">
        {t('safety.codeMade')}
      </p>
      <RecoveryCodeCard signInName={signInName} recoveryCode={recoveryCode} />
      <Actions>
        <Button onClick={onClose}>{t('safety.codeKept')}</Button>
      </Actions>
    </Stack>
  );
}
