import { useEffect, useRef } from 'react';
import styles from './ErrorSummary.module.css';

interface ErrorSummaryProps {
  title: string;
  /** Field id and what is wrong there, in the order of the form. */
  errors: readonly { field: string; words: string }[];
  /** Rises by one on each failed submit, so that the summary takes the focus again. */
  submitCount: number;
}

/** The problems of a form, above it. Takes the focus when a submit fails, and links to each field. */
export function ErrorSummary({ title, errors, submitCount }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0 && submitCount > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, submitCount]);
  if (!shown) return null;
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, words }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
