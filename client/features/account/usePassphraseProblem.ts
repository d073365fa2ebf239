import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';

/** What is wrong with a new passphrase, in words; undefined when it is accepted. */
export function usePassphraseProblem(): (passphrase: string) => string | undefined {
  const { t } = useTranslation('account');
  const { passphraseMinLength: min, passphraseMaxLength: max } = LIMITS;
  return (passphrase) => {
    if (passphrase.length < min) return t('passphrase.short', { min });
    return passphrase.length > max ? t('passphrase.long', { max }) : undefined;
  };
}
