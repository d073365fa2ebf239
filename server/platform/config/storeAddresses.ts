/** What production asks of the address of a store, on the same machine too: a password, and TLS (S5). */
export function storeProblems(settings: Readonly<Record<string, string | undefined>>): string[] {
  const { MONGODB_URI: mongo = '', REDIS_URL: redis = '' } = settings;
  return [
    ...problemsOf('MONGODB_URI', mongo, /^mongodb\+srv:|[?&](tls|ssl)=true(&|$)/, '…&tls=true'),
    ...problemsOf('REDIS_URL', redis, /^rediss:/, 'rediss://…'),
  ];
}

/** What production does not allow in the address of a store: no password, no TLS. */
function problemsOf(name: string, address: string, hasTls: RegExp, example: string): string[] {
  const problems: string[] = [];
  if (!/^[^:]+:\/\/[^/?@]*:[^/?@]+@/.test(address)) problems.push(`${name}: production needs a password`);
  if (!hasTls.test(address)) problems.push(`${name}: production needs TLS (${example})`);
  return problems;
}
