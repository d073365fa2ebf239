import type { Config } from '../../platform/config/index.ts';

/** The push services of the browsers there are: Chrome, Firefox, Edge and Safari. */
const PUSH_SERVICES = [
  /^fcm\.googleapis\.com$/,
  /(^|\.)push\.services\.mozilla\.com$/,
  /(^|\.)notify\.windows\.com$/,
  /^web\.push\.apple\.com$/,
];

/**
 * Whether an address may be sent to. A browser names it, and the server posts there: any other address would let a person make the server
 * call into its own network. Outside production also this machine.
 */
export function isPushService(endpoint: string, { mode }: Pick<Config, 'mode'>): boolean {
  const { protocol, hostname, port } = new URL(endpoint);
  if (mode !== 'production' && hostname === '127.0.0.1') return true;
  return protocol === 'https:' && port === '' && PUSH_SERVICES.some((service) => service.test(hostname));
}
