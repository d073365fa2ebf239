/** Whether a name is that of a zone in the IANA database; offsets such as `+01:00` have no clock changes and are refused. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
