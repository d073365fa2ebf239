import styles from './SkipLink.module.css';

/** The first focusable element: skips the strip and the menu and goes to `#main`. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a className={styles.skip} href="#main">
      {children}
    </a>
  );
}
