import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { createApiClient, Refused } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { startServerProcess } from '../../support/startServerProcess.ts';
import type { ServerProcess } from '../../support/startServerProcess.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';

/** `KITH_ROUNDS=1000` races as many. */
const ROUNDS = Number(process.env['KITH_ROUNDS'] ?? 5);
const WEEKLY_SECONDS = 900;
const LEFT_SECONDS = 4;

let app: TestApp;
let other: ServerProcess;
beforeAll(async () => {
  app = await startTestApp();
  other = await startServerProcess({ ...app.environment, KITH_ROLES: 'web' });
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

interface Race {
  /** Instants of the messages that were acknowledged. */
  accepted: number[];
  refused: number;
}

/** Sends over a few devices until each was refused once. */
async function raceToTheEnd(devices: readonly ApiClient[], id: string): Promise<Race> {
  const race: Race = { accepted: [], refused: 0 };
  const sendOn = async (client: ApiClient) => {
    for (;;) {
      try {
        const body = { clientMessageId: randomUUID(), text: 'I hear you.' };
        const { entry } = await client.call(sendMessageEndpoint, { params: { id }, body });
        race.accepted.push(Date.parse(entry.at));
      } catch (error) {
        if (!(error instanceof Refused) || error.error.code !== 'timeSpent') throw error;
        race.refused += 1;
        return;
      }
    }
  };
  await Promise.all(devices.map(sendOn));
  return race;
}

async function devicesOf({ mentor }: StartedConversation): Promise<ApiClient[]> {
  const far = createApiClient(other.origin);
  far.useToken(mentor.client.accessToken());
  return [mentor.client, far, mentor.client, far];
}

test(
  'T4: of two processes that race for the last second none charges past the allowance, and nothing is acknowledged from the closing second on',
  { timeout: 60_000 + ROUNDS * 10_000 },
  async () => {
    let accepted = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const talk = await startConversation(app, { weeklyMinutes: WEEKLY_SECONDS / 60 });
      const { accountId: mentorId } = talk.mentor.actor;
      await app.features.time.spendForSeed({ mentorId, leaveSeconds: LEFT_SECONDS });
      await talk.mentor.open();
      app.clock.advance({ seconds: LEFT_SECONDS - 1 });
      const race = await raceToTheEnd(await devicesOf(talk), talk.id);
      const { entries } = await talk.mentor.client.call(getReceiptEndpoint);
      const charged = entries.filter(({ kind }) => kind === 'session');
      const seconds = charged.reduce((sum, entry) => sum + Number(entry['seconds']), 0);
      const last = charged.at(-1);
      expect([seconds, last?.['reason']]).toEqual([WEEKLY_SECONDS, 'spent']);
      const closedAt = Date.parse(String(last?.['endedAt']));
      expect(Math.max(0, ...race.accepted)).toBeLessThan(closedAt);
      expect(race.refused).toBe(4);
      accepted += race.accepted.length;
    }
    console.log(`${ROUNDS} races for the last second: ${accepted} messages before it, none from it on`);
    expect(accepted).toBeGreaterThan(ROUNDS / 2);
  },
);
