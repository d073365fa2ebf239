import styles from './SkipLink.module.css';

/** The first thing a keyboard meets: past the strip and the menu, to `#main`. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a className={styles.skip} href="#main">
      {children}
    </a>
  );
}
