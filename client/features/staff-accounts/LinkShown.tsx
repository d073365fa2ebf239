import { Check, Copy, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './StaffAccounts.module.css';

export interface ShownLink {
  /** Desk name of the person whom it is for. */
  name: string;
  linkToken: string;
}

/** The one-time link of a request, shown once. What opens it stands after `#`, which no server is sent. */
export function LinkShown({ name, linkToken }: ShownLink) {
  const { t } = useTranslation('staffAccounts');
  const [copied, setCopied] = useState('');
  const address = `${location.origin}/desk/link#${linkToken}`;
  // The browser may refuse the clipboard, and has none on plain http: the address can be selected.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(address);
    } catch {
      setCopied('');
    }
  };
  const Icon = copied === address ? Check : Copy;
  return (
    <NoticeBox icon={KeyRound} role="status">
      <p>
        <strong>{t('link.shown')}</strong> {t('link.words', { name })}
      </p>
      <p className={styles.link}>
        <code>{address}</code>
      </p>
      <Button look="quiet" size="small" onClick={() => void copy()}>
        <Icon className="icon" aria-hidden="true" />
        <span aria-live="polite">{t(copied === address ? 'link.copied' : 'link.copy')}</span>
      </Button>
    </NoticeBox>
  );
}
