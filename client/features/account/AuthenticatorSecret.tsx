import type { ReactNode } from 'react';
import styles from './KeepSafe.module.css';

interface SecretProps {
  secret: string;
  otpauthUri: string;
  label: string;
  /** The words of the link that opens the authenticator on this device. */
  open: string;
  /** What stands above the secret on the card. */
  children?: ReactNode;
}

/** The secret for an authenticator app, in groups of four, and a link for an app on this device. */
export function AuthenticatorSecret({ secret, otpauthUri, label, open, children }: SecretProps) {
  const groups = secret.match(/.{1,4}/g) ?? [secret];
  return (
    <>
      <dl className={styles.card}>
        {children}
        <dt>{label}</dt>
        <dd className={styles.code}>
          {groups.map((group, i) => (
            <span key={i}>{group}</span>
          ))}
        </dd>
      </dl>
      <p>
        <a href={otpauthUri}>{open}</a>
      </p>
    </>
  );
}
