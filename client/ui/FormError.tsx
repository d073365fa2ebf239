import { CircleAlert } from 'lucide-react';
import styles from './Field.module.css';

/** Why a request failed, in words; announced when it appears. A problem of one field is a `FieldError`. */
export function FormError({ error }: { error: string | undefined }) {
  if (!error) return null;
  return (
    <p className={styles.error} role="alert">
      <CircleAlert className="icon" aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}
