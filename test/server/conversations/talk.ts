import { randomBytes, randomUUID } from 'node:crypto';
import { acceptAgreement, sendMessage } from '../../../shared/contracts/conversations.ts';
import type { SendAnswer } from '../../../shared/contracts/conversations.ts';
import { signIn } from '../../../shared/contracts/accounts.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { App } from '../../../server/app.ts';
import { createApp } from '../../../server/app.ts';
import { loadConfig } from '../../../server/platform/config/index.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { createApiClient } from '../../support/apiClient.ts';
import { createTestClock } from '../../support/testClock.ts';
import type { TestClock } from '../../support/testClock.ts';
import { createTestEnvironment } from '../../support/testEnvironment.ts';
import { connectSocket } from '../../support/testSocket.ts';
import type { TestSocket } from '../../support/testSocket.ts';

export interface Account {
  accountId: string;
  side: Side;
  client: ApiClient;
  connect(): Promise<TestSocket>;
}

export interface Person extends Account {
  /** Sends over HTTP, under a new client id unless one is given. */
  send(text: string, clientMessageId?: string): Promise<SendAnswer>;
}

/** Two people in one conversation that both have agreed to. */
export interface Talk {
  /** As the two know it. */
  id: string;
  /** Inside the server. */
  conversationId: string;
  mentee: Person;
  mentor: Person;
}

type People = Record<Side, Account>;

interface BeginOptions {
  /** New ones unless given. */
  people?: People;
  weeklyMinutes?: number;
  agreed?: boolean;
}

export type Stage = Pick<App, 'features' | 'platform'> & {
  clock: TestClock;
  logs: string[];
  people(weeklyMinutes?: number): Promise<People>;
  begin(options?: BeginOptions): Promise<Talk>;
};

const PASSPHRASE = 'correct horse battery staple';
const newName = () => `test-${randomBytes(6).toString('hex')}`;

/** The whole service in this process; people and conversations by the features' own front doors. */
export async function startStage(overrides: Readonly<Record<string, string>> = {}) {
  const environment = createTestEnvironment(overrides);
  const clock = createTestClock(environment['KITH_CLOCK_FILE'] ?? '');
  const logs: string[] = [];
  const app = await createApp({
    config: loadConfig(environment),
    clock,
    logTo: { write: (line) => void logs.push(line) },
  });
  const running = await app.start();
  const origin = running.address ? `http://127.0.0.1:${running.address.port}` : '';
  return {
    ...stageOf({ app, origin, clock, logs }),
    origin,
    environment,
    sweepNow: () => running.sweepNow(),
    stop: () => running.stop(),
  };
}

/** A stage on a service that listens somewhere else. */
export function stageOf({
  app,
  origin,
  clock,
  logs,
}: {
  app: App;
  origin: string;
  clock: TestClock;
  logs: string[];
}): Stage {
  const { features, platform } = app;

  async function enter(side: Side, accountId: string, signInName: string): Promise<Account> {
    const client = createApiClient(origin);
    const { accessToken } = await client.call(signIn, { body: { signInName, passphrase: PASSPHRASE } });
    client.useToken(accessToken);
    return { accountId, side, client, connect: () => connectSocket(origin, accessToken) };
  }

  async function people(weeklyMinutes = 600): Promise<People> {
    const names = { mentee: newName(), mentor: newName() };
    const young = { signInName: names.mentee, passphrase: PASSPHRASE, ageBand: '16-17' } as const;
    const mentee = await features.accounts.createMentee(young);
    const mentor = await features.accounts.createMentor({ signInName: names.mentor, passphrase: PASSPHRASE });
    await features.time.createSettings({
      mentorId: mentor.accountId,
      timeZone: 'Europe/London',
      weeklyMinutes,
    });
    return {
      mentee: await enter('mentee', mentee.accountId, names.mentee),
      mentor: await enter('mentor', mentor.accountId, names.mentor),
    };
  }

  return {
    features,
    platform,
    clock,
    logs,
    people,
    async begin({ people: given, weeklyMinutes, agreed = true } = {}) {
      const { mentee, mentor } = given ?? (await people(weeklyMinutes));
      const { conversationId, publicId: id } = await inTransaction(() =>
        features.conversations.begin({
          menteeId: mentee.accountId,
          mentorId: mentor.accountId,
          ageBand: '16-17',
          topicLabel: 'Exam stress',
          matchRequestId: randomUUID(),
        }),
      );
      const params = { id };
      const writer = (account: Account): Person => ({
        ...account,
        send: (text, clientMessageId = randomUUID()) =>
          account.client.call(sendMessage, { params, body: { clientMessageId, text } }),
      });
      for (const { client } of agreed ? [mentee, mentor] : []) {
        await client.call(acceptAgreement, { params, body: { version: 1 } });
      }
      return { id, conversationId, mentee: writer(mentee), mentor: writer(mentor) };
    },
  };
}

/** Words that the real check answers so. */
export const WORDS = {
  plain: ['That sounds hard.', 'I know what you mean.', 'What happened then?', 'It was better today.'],
  /** By a mentee: held for a person. */
  held: 'could we meet up at the park on saturday',
  blocked: 'my number is 07700 900123',
  distress: 'i want to kill myself',
  redacted: 'i want to kill myself, call me on 07700 900123',
} as const;
