import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Field.module.css';

interface FrameProps {
  label: ReactNode;
  /** Large labels are the numbered questions of a form. */
  large?: boolean;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
  /** A button at the right end inside the box. */
  side?: ReactNode;
  /** A line below: a counter, a strength. */
  below?: ReactNode;
}

interface Wiring {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function useFrame({
  id,
  hint,
  error,
  below,
}: {
  id: string | undefined;
  hint: ReactNode;
  error: string | undefined;
  below: ReactNode;
}) {
  const own = useId();
  const fieldId = id ?? own;
  const described = [
    hint && `${fieldId}-hint`,
    error && `${fieldId}-error`,
    below && `${fieldId}-below`,
  ].filter(Boolean);
  const wiring: Wiring = {
    id: fieldId,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
  return wiring;
}

function Frame({
  id,
  label,
  large,
  hint,
  error,
  side,
  below,
  children,
}: FrameProps & { id: string; children: ReactNode }) {
  return (
    <div className={cx(styles.field, large && styles.large)}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={cx(side ? styles.withSide : null)}>
        {children}
        {side ? <span className={styles.side}>{side}</span> : null}
      </div>
      {below ? (
        <div className={styles.below} id={`${id}-below`}>
          {below}
        </div>
      ) : null}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** What is wrong with one field, named by the field's `aria-describedby`. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className={styles.error} id={id}>
      <CircleAlert className="icon" aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}

type InputProps = FrameProps & Omit<ComponentProps<'input'>, 'className'>;

/** One line of text with its label, hint and error tied together. */
export function Field({ label, large, hint, error, side, below, id, ...input }: InputProps) {
  const wiring = useFrame({ id, hint, error, below });
  return (
    <Frame {...{ label, hint, side, below, ...(large && { large }), ...(error && { error }) }} id={wiring.id}>
      <input {...input} {...wiring} className={styles.input} />
    </Frame>
  );
}

type TextAreaProps = FrameProps & Omit<ComponentProps<'textarea'>, 'className'>;

/** Several lines of text. */
export function TextArea({ label, large, hint, error, side, below, id, rows = 4, ...area }: TextAreaProps) {
  const wiring = useFrame({ id, hint, error, below });
  return (
    <Frame {...{ label, hint, side, below, ...(large && { large }), ...(error && { error }) }} id={wiring.id}>
      <textarea {...area} {...wiring} rows={rows} className={styles.input} />
    </Frame>
  );
}
