/**
 * What is wrong with the settings of e-mail: one is missing where the other is given, and in production the password. There the connection
 * is encrypted from the start (`smtps:`) or must become so before anything is sent (`smtp:` with STARTTLS, which the sender requires).
 */
export function mailProblems(settings: Readonly<Record<string, string | undefined>>): string[] {
  const { KITH_SMTP_URL: url, KITH_MAIL_FROM: from, NODE_ENV: mode } = settings;
  if (url === undefined && from === undefined) return [];
  if (url === undefined) return ['KITH_SMTP_URL: is needed with KITH_MAIL_FROM'];
  if (from === undefined) return ['KITH_MAIL_FROM: is needed with KITH_SMTP_URL'];
  const hasPassword = /^[^:]+:\/\/[^/?@]*:[^/?@]+@/.test(url);
  return mode === 'production' && !hasPassword ? ['KITH_SMTP_URL: production needs a password'] : [];
}
