import { CircleAlert } from 'lucide-react';
import styles from './Field.module.css';

/** Why an act failed, in words; read out when it comes. What is wrong with one field is a `FieldError`. */
export function FormError({ error }: { error: string | undefined }) {
  if (!error) return null;
  return (
    <p className={styles.error} role="alert">
      <CircleAlert className="icon" aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}
