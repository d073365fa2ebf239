import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './StaffAccounts.module.css';

export interface ShownLink {
  /** Desk name of the person whom it is for. */
  name: string;
  linkToken: string;
}

/** The one-time link of a request, shown once. Browsers do not send what follows the `#`, so that the secret is in no server's log. */
export function LinkShown({ name, linkToken }: ShownLink) {
  const { t } = useTranslation('staffAccounts');
  const address = `${location.origin}/desk/link#${linkToken}`;
  return (
    <NoticeBox icon={KeyRound} role="status">
      <p>
        <strong>{t('link.shown')}</strong> {t('link.words', { name })}
      </p>
      <p className={styles.link}>
        <code>{address}</code>
      </p>
      <CopyButton text={address} label={t('link.copy')} copiedLabel={t('link.copied')} />
    </NoticeBox>
  );
}
