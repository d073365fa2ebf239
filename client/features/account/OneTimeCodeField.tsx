import { Field } from '../../ui/Field.tsx';

interface OneTimeCodeFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The field for the six digits of an authenticator. */
export function OneTimeCodeField({ onChange, hint, ...field }: OneTimeCodeFieldProps) {
  return (
    <Field
      {...field}
      {...(hint && { hint })}
      id="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      // Six digits and the space that authenticators show in the middle.
      maxLength={7}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
