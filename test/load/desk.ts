import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { findRedis } from '../../scripts/start/findRedis.ts';
import { signInEndpoint } from '../../shared/contracts/accounts.ts';
import { AGE_BANDS } from '../../shared/contracts/common.ts';
import { beAtDeskEndpoint, listCasesEndpoint } from '../../shared/contracts/desk.ts';
import {
  claimCaseEndpoint,
  decideCaseEndpoint,
  readInCaseEndpoint,
} from '../../shared/contracts/moderation.ts';
import type { RiskLevel } from '../../shared/contracts/moderation.ts';
import { createApiClient } from '../support/apiClient.ts';
import { authenticatorCode, PASSPHRASE } from '../support/people.ts';
import { loadEnvironment } from './environment.ts';

/*
 * The desk at many open cases (`npm run bench -- desk [cases]`): the first page of the queue, the numbers of the bar, a claim, and a
 * decision, each over HTTP by one member of staff. Wanted at 2,000 cases: first page under 200 ms, decision under 300 ms.
 */
const CASES = Number(process.argv[2] ?? 2_000);
const ROUNDS = 40;
const AT_ONCE = 8;
/** Moderate and below: severe cases are capped for each person. */
const RISKS: readonly RiskLevel[] = ['none', 'low', 'low', 'moderate'];

const folder = await mkdtemp(join(tmpdir(), 'kith-load-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await findRedis({ env: process.env, dataDir: folder });
const env = loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url });
const app = await createApp({ config: loadConfig(env), clock: createClock(), roles: ['web'] });
const running = await app.start();
const { accounts, moderation } = app.features;
console.log(`${CASES} cases, load before ${loadavg()[0]?.toFixed(1)}, store: ${store.kind}`);

const waiting = Array.from({ length: CASES }, (_, index) => index);
const openOne = async (index: number) => {
  await moderation.openCase({
    ...{ kind: 'lowRating', risk: RISKS[index % RISKS.length] ?? 'low', about: 'mentor' },
    subject: { kind: 'reflection', id: `bench-${index}` },
    personIds: [`person-${index % 700}`],
    words: { from: 'mentor', text: 'Some words that a person has to read.' },
  });
};
const hand = async () => {
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) await openOne(index);
};
await Promise.all(Array.from({ length: AT_ONCE }, hand));

const signInName = await accounts.freeSignInName();
const person = {
  role: 'moderator',
  deskName: 'Sable',
  approvedAgeBands: [...AGE_BANDS],
  signInName,
} as const;
const { otpauthUri } = await accounts.createStaff({ ...person, passphrase: PASSPHRASE });
const client = createApiClient(`http://127.0.0.1:${running.address?.port}`);
const oneTimeCode = authenticatorCode(otpauthUri, new Date());
const session = await client.call(signInEndpoint, {
  body: { signInName, passphrase: PASSPHRASE, ownDevice: true, oneTimeCode },
});
client.useToken(session.accessToken);

const took = new Map<string, number[]>();
async function time<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const answer = await work();
  took.set(name, [...(took.get(name) ?? []), performance.now() - startedAt]);
  return answer;
}

for (let round = 0; round < ROUNDS; round += 1) {
  const { cases } = await time('first page', () => client.call(listCasesEndpoint));
  await time('numbers of the bar', () => client.call(beAtDeskEndpoint));
  const free = cases.find(({ claimedBy, state }) => claimedBy === null && state === 'open');
  if (!free) throw new Error('no case is free');
  const params = { id: free.id };
  const mine = await time('claim', () =>
    client.call(claimCaseEndpoint, { params, body: { version: free.version } }),
  );
  for (const messageId of mine.unread)
    await client.call(readInCaseEndpoint, { params, body: { what: 'message', messageId } });
  const body = { version: mine.version, action: 'noAction', reason: 'Fine', tell: 'nobodyYet' } as const;
  await time('decision', () => client.call(decideCaseEndpoint, { params, body }));
}
for (const [name, times] of took) {
  const sorted = times.toSorted((a, b) => a - b);
  const p = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(0);
  console.log(`${name}: p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, at most ${p(1)} ms`);
}
await running.stop();
await redis.stop();
await store.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
