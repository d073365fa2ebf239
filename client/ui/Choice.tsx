import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Choice.module.css';
import { cx } from './cx.ts';
import { FieldError } from './Field.tsx';

interface Option<V extends string> {
  value: V;
  label: ReactNode;
}

interface ChoiceGroupProps<V extends string> {
  legend: ReactNode;
  large?: boolean;
  hint?: ReactNode;
  /** `rows`: one under another. `two` and `three`: so many in a row. `taps`: three in a row, words below the dot. */
  layout?: 'rows' | 'two' | 'three' | 'taps';
  options: readonly Option<V>[];
  error?: string | undefined;
  id?: string;
}

const layoutClass = { rows: '', two: styles.two, three: styles.three, taps: styles.taps } as const;

function Group<V extends string>({
  legend,
  large,
  hint,
  layout = 'rows',
  error,
  id,
  children,
}: Omit<ChoiceGroupProps<V>, 'options'> & { children: ReactNode }) {
  const own = useId();
  const groupId = id ?? own;
  const described = [hint && `${groupId}-hint`, error && `${groupId}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={cx(styles.group, large && styles.large)}
      id={groupId}
      tabIndex={-1}
      {...(described && { 'aria-describedby': described })}
    >
      <legend>{legend}</legend>
      {hint ? (
        <p className={styles.hint} id={`${groupId}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className={cx(styles.choices, layoutClass[layout])}>{children}</div>
      <FieldError id={`${groupId}-error`} error={error} />
    </fieldset>
  );
}

/** One of several, as radio cards. Nothing is chosen beforehand. */
export function Choice<V extends string>({
  options,
  value,
  onChange,
  ...group
}: ChoiceGroupProps<V> & { value: V | null; onChange: (value: V) => void }) {
  const name = useId();
  return (
    <Group<V> {...group}>
      {options.map((option) => (
        <label className={styles.choice} key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

/** Any number of several, as tick cards. */
export function Choices<V extends string>({
  options,
  values,
  onChange,
  ...group
}: ChoiceGroupProps<V> & { values: readonly V[]; onChange: (values: V[]) => void }) {
  return (
    <Group<V> {...group}>
      {options.map((option) => {
        const on = values.includes(option.value);
        return (
          <Checkbox
            key={option.value}
            checked={on}
            onChange={() => {
              onChange(on ? values.filter((v) => v !== option.value) : [...values, option.value]);
            }}
          >
            {option.label}
          </Checkbox>
        );
      })}
    </Group>
  );
}

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  id?: string;
  /** The problem while it is not ticked. */
  error?: string | undefined;
}

/** A single box to tick. */
export function Checkbox({ checked, onChange, children, id, error }: CheckboxProps) {
  const own = useId();
  const errorId = `${id ?? own}-error`;
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          {...(id && { id })}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{children}</span>
      </label>
      <FieldError id={errorId} error={error} />
    </>
  );
}
