import { useTranslation } from 'react-i18next';
import { PassphraseField } from './PassphraseField.tsx';

interface OwnPassphraseFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The passphrase of the signed-in person, typed again. */
export function OwnPassphraseField(props: OwnPassphraseFieldProps) {
  const { t } = useTranslation('account');
  return <PassphraseField id="passphrase" label={t('safety.now')} isNew={false} {...props} />;
}
