import styles from './Mark.module.css';

/** The logo: an upright bar and two rounded shapes beside it. Takes the colour of the text around it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="8" height="28" rx="4" />
      <path d="M12 15v-4a9 9 0 0 1 9-9h9v4a9 9 0 0 1-9 9z" />
      <path d="M12 17h9a9 9 0 0 1 9 9v4h-9a9 9 0 0 1-9-9z" />
    </svg>
  );
}

/** The mark and the word. `suffix` names a desk ("Kith desk"). */
export function WordMark({ suffix }: { suffix?: string }) {
  return (
    <span className={styles.word}>
      <Mark />
      <span>Kith{suffix ? ` ${suffix}` : ''}</span>
    </span>
  );
}
