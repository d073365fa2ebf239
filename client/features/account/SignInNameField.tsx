import { Field } from '../../ui/Field.tsx';

interface SignInNameFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The field for the sign-in name, without auto-capitalisation or correction. */
export function SignInNameField({ onChange, ...field }: SignInNameFieldProps) {
  return (
    <Field
      {...field}
      id="name"
      onChange={(event) => {
        onChange(event.target.value);
      }}
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
  );
}
