import { randomUUID } from 'node:crypto';
import { acceptAgreementEndpoint } from '../../../shared/contracts/conversations.ts';
import {
  joinAsMenteeEndpoint,
  joinAsMentorEndpoint,
  suggestSignInNameEndpoint,
} from '../../../shared/contracts/joining.ts';
import { createApp } from '../../../server/app.ts';
import type { KithApp } from '../../../server/app.ts';
import { createClock } from '../../../server/platform/clock/index.ts';
import { createTokens } from '../../../server/platform/crypto/index.ts';
import { loadConfig } from '../../../server/platform/config/index.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import { createApiClient } from '../../support/apiClient.ts';
import type { ClientJob } from './job.ts';

const PASSPHRASE = 'a lamp in the window';
const AT_ONCE = 4;

type Pair = ClientJob['pairs'][number];

/** Signed-in pairs, each in a conversation that both have said yes to. The server runs at `url` in the same environment. */
export async function openPairs(env: Record<string, string>, url: string, count: number): Promise<Pair[]> {
  const config = loadConfig(env);
  const clock = createClock();
  const app = await createApp({ config, clock, logTo: { write: () => undefined } });
  const tokens = createTokens({ key: config.keys.token, clock });
  const pairs: Pair[] = [];
  const open = async () => {
    while (pairs.length < count) pairs.push(await openPair({ app, url, tokens }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, open));
  await app.close();
  return pairs.slice(0, count);
}

interface Scene {
  app: KithApp;
  url: string;
  tokens: ReturnType<typeof createTokens>;
}

async function openPair({ app, url, tokens }: Scene): Promise<Pair> {
  const { conversations, time } = app.features;
  const joinWith = async (join: (nameToken: string) => Promise<{ session: { accessToken: string } }>) => {
    const { nameToken } = await createApiClient(url).call(suggestSignInNameEndpoint);
    const token = (await join(nameToken)).session.accessToken;
    const client = createApiClient(url);
    client.useToken(token);
    return { client, token, id: tokens.verify(token).actor.accountId };
  };
  const mentee = await joinWith((nameToken) =>
    createApiClient(url).call(joinAsMenteeEndpoint, {
      body: { nameToken, passphrase: PASSPHRASE, ageBand: '16-17', understoodSecrecy: true },
    }),
  );
  const mentor = await joinWith((nameToken) =>
    createApiClient(url).call(joinAsMentorEndpoint, {
      body: { nameToken, passphrase: PASSPHRASE, understoodScreening: true },
    }),
  );
  await time.createSettings({ mentorId: mentor.id, timeZone: 'Europe/London', weeklyMinutes: 600 });
  const { publicId: conversation } = await inTransaction(() =>
    conversations.begin({
      menteeId: mentee.id,
      mentorId: mentor.id,
      ageBand: '16-17',
      topicLabel: 'Exams',
      matchRequestId: randomUUID(),
    }),
  );
  for (const { client } of [mentee, mentor]) {
    await client.call(acceptAgreementEndpoint, { params: { id: conversation }, body: { version: 1 } });
  }
  return { conversation, tokens: { mentee: mentee.token, mentor: mentor.token } };
}
