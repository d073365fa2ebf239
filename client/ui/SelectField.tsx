import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldError } from './Field.tsx';
import styles from './Field.module.css';

interface SelectFieldProps {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of many, in the system's own list: for choices that nobody wants to see all at once. */
export function SelectField({ id, label, hint, error, value, options, onChange }: SelectFieldProps) {
  const own = useId();
  const fieldId = id ?? own;
  const described = [hint && `${fieldId}-hint`, error && `${fieldId}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${fieldId}-hint`}>
          {hint}
        </p>
      ) : null}
      <select
        id={fieldId}
        className={styles.input}
        value={value}
        aria-invalid={error ? true : undefined}
        {...(described && { 'aria-describedby': described })}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={`${fieldId}-error`} error={error} />
    </div>
  );
}
