const DIGITS = /^\d{6}$/;

/** The six digits of a code as it was typed, with or without spaces; undefined when they are not six digits. */
export function readOneTimeCode(typed: string): string | undefined {
  const code = typed.replace(/\s/g, '');
  return DIGITS.test(code) ? code : undefined;
}
