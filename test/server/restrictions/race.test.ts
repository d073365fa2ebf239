import { setTimeout as wait } from 'node:timers/promises';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdsMessagesOf, stopsContact } from '../../../shared/domain/conversation/states.ts';
import { renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface StoredMessage {
  conversationId: string;
  type: 'message' | 'control';
  stored: string;
  after: { locks: string[] };
}

/** `KITH_ROUNDS=1000` is the full run; the pipeline has time for fewer. */
const ROUNDS = Number(process.env['KITH_ROUNDS'] ?? 15);

/** Before the access token runs out. */
const ROUNDS_OF_A_TOKEN = 100;

/** About as long as a send takes, so that the two meet at every point of it. */
const LONGEST_WAIT_MS = 60;

test.each(['suspension', 'holdMessages'] as const)(
  'a send and a %s that meet: nothing behind its instant in the log is accepted unread',
  async (kind) => {
    const { conversationId, mentor } = await startConversation(app);
    const { accountId } = mentor.actor;
    let met = 0;
    let stopped = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_TOKEN === 0) await renewToken(mentor.client);
      const sending = Promise.allSettled([mentor.send(`one ${round}`), mentor.send(`two ${round}`)]);
      await wait(Math.random() * LONGEST_WAIT_MS);
      await app.features.restrictions.restrict({
        ...{ accountId, side: 'mentor', kind, reason: 'rules', days: 7 },
        ...{ words: 'Please wait.', caseId: 'race', by: 'staff' },
      });
      const sent = await sending;
      if (sent.some(({ status }) => status === 'fulfilled')) met += 1;
      if (sent.some((one) => one.status === 'rejected' || one.value.entry.status === 'held')) stopped += 1;
      const after = await mentor.send(`three ${round}`).then(
        ({ entry }) => entry.status,
        () => 'refused',
      );
      expect(after).toBe(kind === 'suspension' ? 'refused' : 'held');
      const [own] = await app.features.restrictions.restrictionsOf([accountId]);
      await app.features.restrictions.lift({
        ...{ id: own?.publicId ?? '', personIds: [accountId], by: 'staff', caseId: 'race', as: 'lifted' },
      });
    }
    console.log(`${ROUNDS} rounds of ${kind}: ${met} with a send before it, ${stopped} with one behind it`);
    expect(met).toBeGreaterThan(0);
    const log = mongoose.connection.collection<StoredMessage>('entries');
    for (const entry of await log.find({ conversationId, type: 'message' }).toArray()) {
      expect(stopsContact(entry.after)).toBe(false);
      if (holdsMessagesOf(entry.after, 'mentor')) expect(entry.stored).toBe('held');
    }
  },
  60_000 + ROUNDS * 4_000,
);
