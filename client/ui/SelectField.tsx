import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldError } from './Field.tsx';
import { cx } from './cx.ts';
import styles from './Field.module.css';

interface Option<V extends string> {
  value: V;
  label: string;
}

interface SelectFieldProps<V extends string> {
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** What the chosen one means. */
  below?: ReactNode;
  value: V;
  /** Takes the focus when it appears, as the first field of a form that was just opened. */
  autoFocus?: boolean;
  /** Options, or groups of them. */
  options: readonly (Option<V> | { label: string; options: readonly Option<V>[] })[];
  onChange: (value: V) => void;
}

/** A native select, for choices too many to show at once. */
export function SelectField<V extends string>({
  id,
  label,
  hint,
  error,
  below,
  value,
  autoFocus = false,
  options,
  onChange,
}: SelectFieldProps<V>) {
  const single = options.flatMap((one) => ('options' in one ? one.options : [one]));
  const own = useId();
  const fieldId = id ?? own;
  const described = [hint && `${fieldId}-hint`, error && `${fieldId}-error`, below && `${fieldId}-below`]
    .filter(Boolean)
    .join(' ');
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
        autoFocus={autoFocus}
        aria-invalid={error ? true : undefined}
        {...(described && { 'aria-describedby': described })}
        onChange={(event) => {
          const chosen = single.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((one) =>
          'options' in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map(optionElement)}
            </optgroup>
          ) : (
            optionElement(one)
          ),
        )}
      </select>
      {below ? (
        <p className={cx('meta', styles.below)} id={`${fieldId}-below`}>
          {below}
        </p>
      ) : null}
      <FieldError id={`${fieldId}-error`} error={error} />
    </div>
  );
}

function optionElement({ value, label }: Option<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
