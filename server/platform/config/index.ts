import { resolve } from 'node:path';
import { z } from 'zod';
import { isDevelopmentKey, KEY_NAMES, readDevelopmentKeys } from './developmentKeys.ts';
import type { KeyName } from './developmentKeys.ts';
import { ed25519Key, p256Point, repeatedKeys, retiredKey, secretKey } from './keys.ts';
import { readSecretFiles } from './secretFiles.ts';
import { mailProblems } from './mailAddresses.ts';
import { storeProblems } from './storeAddresses.ts';

export type ServerRole = 'web' | 'worker';

/** The checked environment. */
export interface Config {
  mode: 'development' | 'test' | 'production';
  roles: readonly ServerRole[];
  http: {
    /** Address to listen on; by default only this machine's own in development. */
    host: string;
    /** 0 for a port of the system's choice. */
    port: number;
    /** Unpublished port for metrics; null serves none. */
    metricsPort: number | null;
    /** Address on which metrics are served; by default only this machine's own. */
    metricsHost: string;
    /** Address of the service for people; in production the only origin that browsers may call from. */
    publicOrigin: string;
    /** Number of load balancers in front, whose forwarded address is trusted. */
    proxies: number;
    /** The built client, or null to serve the API alone. */
    clientFolder: string | null;
  };
  stores: {
    mongoUri: string;
    redisUrl: string;
    /** Prefix of every Redis key and channel, so that two installations can share a Redis. */
    redisPrefix: string;
  };
  /** Whether several web processes share their pushes through Redis. */
  severalProcesses: boolean;
  clockFile: string | undefined;
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug';
  /** Folder of the listener's model, or undefined for the one that is built in. */
  listenerFolder: string | undefined;
  /** Public keys that signed receipts before, base64url, with the day of their replacement. */
  retiredReceiptKeys: readonly { retiredOn: string; publicKey: string }[];
  /** Where e-mail is handed over; null sends none. */
  mail: MailSettings | null;
  /** Where pages to staff are posted too, with the key that signs them; null for nowhere. */
  pageWebhook: { url: string; key: Buffer } | null;
  /** What an outside provider of background checks signs its answers with; null without one. */
  checkProviderKey: Buffer | null;
  /** Factor for every rate limit; 1 in production. */
  rateFactor: number;
  keys: {
    /** The first wraps new data keys, the others still open old ones. 32 bytes each. */
    masters: readonly Buffer[];
    token: Buffer;
    cursor: Buffer;
    log: Buffer;
    /** Hashes sign-in names. It cannot be replaced: accounts are found by the hash. */
    name: Buffer;
    /** Ed25519 private key, PKCS8 DER. */
    receipt: Buffer;
    /** Private key of the P-256 pair that signs web push (VAPID, RFC 8292). Replacing it ends every subscription. */
    push: Buffer;
    /** P-256 point, 65 bytes uncompressed; its private half is never on a server. */
    safeguardingPublic: Buffer;
  };
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password in production. */
  smtpUrl: string;
  /** The sender's address. */
  from: string;
}

/** Lists every problem of the environment at once. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `The configuration has ${problems.length} problem(s):\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** A list that is written with commas; at least one item. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
    z.array(item).min(1),
  );

const wholeNumber = z.coerce.number().int();

const MONGODB_URI_HINT =
  'expected mongodb://… (outside production, npm start and npm run kith find or start a store)';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  KITH_ROLES: list(z.enum(['web', 'worker'])).default(['web', 'worker']),
  HOST: z.string().min(1).optional(),
  PORT: wholeNumber.min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MONGODB_URI: z.string(MONGODB_URI_HINT).regex(/^mongodb(\+srv)?:\/\//, MONGODB_URI_HINT),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'expected redis://…'),
  KITH_REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('kith'),
  KITH_SEVERAL_PROCESSES: z.stringbool().default(false),
  KITH_PROXIES: wholeNumber.min(0).max(5).default(0),
  KITH_METRICS_PORT: wholeNumber.min(1).max(65_535).optional(),
  KITH_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  KITH_CLIENT_FOLDER: z.string().default('dist/client'),
  KITH_DATA_DIR: z.string().default('.kith'),
  KITH_CLOCK_FILE: z.string().optional(),
  KITH_LISTENER_FOLDER: z.string().optional(),
  KITH_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'expected smtp://… or smtps://…')
    .optional(),
  KITH_MAIL_FROM: z.email('expected an e-mail address').optional(),
  KITH_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  KITH_RATE_FACTOR: z.coerce.number().min(1).default(1),
  KITH_PAGE_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  KITH_PAGE_WEBHOOK_KEY: secretKey.optional(),
  KITH_CHECK_PROVIDER_KEY: secretKey.optional(),
  KITH_MASTER_KEY: list(secretKey),
  KITH_TOKEN_KEY: secretKey,
  KITH_CURSOR_KEY: secretKey,
  KITH_LOG_KEY: secretKey,
  KITH_NAME_KEY: secretKey,
  KITH_RECEIPT_KEY: ed25519Key,
  KITH_RETIRED_RECEIPT_KEYS: list(retiredKey).default([]),
  KITH_PUSH_KEY: secretKey,
  KITH_SAFEGUARDING_PUBLIC_KEY: p256Point,
} satisfies Record<KeyName, z.ZodType> & Record<string, z.ZodType>);
type Environment = z.output<typeof schema>;

/**
 * Reads and checks the environment. Outside production, missing keys come from the development keys file that setup made.
 * @throws {ConfigError} with every problem
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // `given` and `problems` are filled in by the readers that follow.
  const settings = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const production = settings['NODE_ENV'] === 'production';
  const problems: string[] = [];
  readSecretFiles(settings, problems);
  if (!production) addDevelopmentKeys(settings, problems);
  const parsed = schema.safeParse(settings);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((i) => `${i.path[0]?.toString() ?? '?'}: ${i.message}`));
  problems.push(...repeatedKeys(settings), ...mailProblems(settings), ...webhookProblems(settings));
  if (production) problems.push(...productionProblems(settings));
  if (!parsed.success || problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return toConfig(parsed.data);
}

/** Fills in the keys that are not set from the file of development keys. */
function addDevelopmentKeys(settings: Record<string, string | undefined>, problems: string[]): void {
  try {
    const keys = readDevelopmentKeys(resolve(settings['KITH_DATA_DIR'] ?? '.kith'));
    for (const name of KEY_NAMES) settings[name] ??= keys[name];
  } catch (error) {
    problems.push(error instanceof Error ? error.message : 'dev-keys.json cannot be read');
  }
}

/** What production does not allow in the settings, one line each. */
function productionProblems(settings: Record<string, string | undefined>): string[] {
  const known: Record<string, string | undefined> = { KITH_DATA_DIR: settings['KITH_DATA_DIR'] };
  addDevelopmentKeys(known, []);
  const problems = KEY_NAMES.filter((name) => {
    const keys = (settings[name] ?? '').split(',').filter(Boolean);
    return keys.some((key) => isDevelopmentKey(key) || key === known[name]);
  }).map((name) => `${name}: is a development key; make one of your own (docs/deploy.md)`);
  if (settings['KITH_CLOCK_FILE'] !== undefined) problems.push('KITH_CLOCK_FILE: production keeps real time');
  if (Number(settings['KITH_RATE_FACTOR'] ?? 1) !== 1)
    problems.push('KITH_RATE_FACTOR: must be 1 in production');
  if (!(settings['PUBLIC_URL'] ?? '').startsWith('https://'))
    problems.push('PUBLIC_URL: expected https://… in production');
  return [...problems, ...storeProblems(settings)];
}

/** What is wrong with the settings of the page webhook, one line each. */
function webhookProblems(settings: Readonly<Record<string, string | undefined>>): string[] {
  const [url, key] = [settings['KITH_PAGE_WEBHOOK_URL'], settings['KITH_PAGE_WEBHOOK_KEY']];
  const problems =
    (url === undefined) === (key === undefined)
      ? []
      : ['KITH_PAGE_WEBHOOK_URL and KITH_PAGE_WEBHOOK_KEY: set both or neither'];
  const isPlain = settings['NODE_ENV'] === 'production' && url !== undefined && !url.startsWith('https://');
  return isPlain ? [...problems, 'KITH_PAGE_WEBHOOK_URL: expected https://… in production'] : problems;
}

/** The configuration, from the parsed environment. */
function toConfig(env: Environment): Config {
  const production = env.NODE_ENV === 'production';
  return {
    mode: env.NODE_ENV,
    roles: env.KITH_ROLES,
    http: {
      host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
      port: env.PORT,
      metricsPort: env.KITH_METRICS_PORT ?? null,
      metricsHost: env.KITH_METRICS_HOST,
      publicOrigin: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin,
      proxies: env.KITH_PROXIES,
      clientFolder: resolve(env.KITH_CLIENT_FOLDER),
    },
    stores: { mongoUri: env.MONGODB_URI, redisUrl: env.REDIS_URL, redisPrefix: env.KITH_REDIS_PREFIX },
    severalProcesses: env.KITH_SEVERAL_PROCESSES,
    clockFile: env.KITH_CLOCK_FILE,
    listenerFolder: env.KITH_LISTENER_FOLDER,
    logLevel: env.KITH_LOG_LEVEL,
    mail:
      env.KITH_SMTP_URL !== undefined && env.KITH_MAIL_FROM !== undefined
        ? { smtpUrl: env.KITH_SMTP_URL, from: env.KITH_MAIL_FROM }
        : null,
    pageWebhook:
      env.KITH_PAGE_WEBHOOK_URL === undefined || env.KITH_PAGE_WEBHOOK_KEY === undefined
        ? null
        : { url: env.KITH_PAGE_WEBHOOK_URL, key: env.KITH_PAGE_WEBHOOK_KEY },
    checkProviderKey: env.KITH_CHECK_PROVIDER_KEY ?? null,
    rateFactor: env.KITH_RATE_FACTOR,
    retiredReceiptKeys: env.KITH_RETIRED_RECEIPT_KEYS,
    keys: {
      masters: env.KITH_MASTER_KEY,
      token: env.KITH_TOKEN_KEY,
      cursor: env.KITH_CURSOR_KEY,
      log: env.KITH_LOG_KEY,
      name: env.KITH_NAME_KEY,
      receipt: env.KITH_RECEIPT_KEY,
      push: env.KITH_PUSH_KEY,
      safeguardingPublic: env.KITH_SAFEGUARDING_PUBLIC_KEY,
    },
  };
}
