import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Stepper.module.css';

interface Step {
  key: string;
  title: ReactNode;
  state: 'past' | 'now' | 'todo';
  /** Who did it, what it means. */
  detail?: ReactNode;
  /** When, already in words. */
  when?: ReactNode;
}

/** A line of steps, done and to come, for the state of an application. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className={styles.line} aria-label={label}>
      {steps.map((step, i) => (
        <li
          key={step.key}
          className={styles[step.state]}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.node}>
            {step.state === 'past' ? <Check className="icon" aria-hidden="true" /> : i + 1}
          </span>
          <div>
            <b>{step.title}</b>
            {step.detail ? (
              <div className={cx(step.state === 'now' ? styles.box : styles.detail)}>{step.detail}</div>
            ) : null}
          </div>
          {step.when ? <span className={styles.when}>{step.when}</span> : null}
        </li>
      ))}
    </ol>
  );
}
