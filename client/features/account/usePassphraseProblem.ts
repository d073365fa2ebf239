import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { MIN_DIFFERENT_CHARACTERS, plainFaultOf } from '../../../shared/domain/names/passphraseFault.ts';

/** What is wrong with a new passphrase, in words; undefined when the page finds nothing. The server also knows which ones are common. */
export function usePassphraseProblem(signInName: string): (passphrase: string) => string | undefined {
  const { t } = useTranslation('account');
  const { passphraseMinLength: min, passphraseMaxLength: max } = LIMITS;
  return (passphrase) => {
    if (passphrase.length < min) return t('passphrase.short', { min });
    if (passphrase.length > max) return t('passphrase.long', { max });
    const fault = plainFaultOf(passphrase, signInName);
    return fault ? t(`passphrase.${fault}`, { different: MIN_DIFFERENT_CHARACTERS }) : undefined;
  };
}
