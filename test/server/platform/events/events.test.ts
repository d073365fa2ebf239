import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { afterCommit, inTransaction } from '../../../../server/platform/db/index.ts';
import { defineEvent, defineReaction } from '../../../../server/platform/events/index.ts';
import type { OwnRedis } from '../../../support/ownRedis.ts';
import { startOwnRedis } from '../../../support/ownRedis.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';

const leafFell = defineEvent('leaf.fell', 1, z.strictObject({ leaf: z.string() }));
const leafTurned = defineEvent('leaf.turned', 2, z.strictObject({ leaf: z.string() }));

const happened: string[] = [];
let failuresLeft = 0;

const modules = (platform: TestPlatform['platform']) => [
  {
    name: 'garden',
    reactions: [
      defineReaction({
        name: 'garden.rake',
        event: leafFell,
        run: async ({ leaf }) => {
          if (failuresLeft-- > 0) throw new Error('the rake broke');
          await platform.events.publish(leafTurned, { leaf });
          afterCommit(() => happened.push(`raked ${leaf}`));
        },
      }),
      defineReaction({
        name: 'garden.note',
        event: leafFell,
        run: async ({ leaf }) => afterCommit(() => happened.push(`noted ${leaf}`)),
      }),
    ],
  },
  {
    name: 'compost',
    reactions: [
      defineReaction({
        name: 'compost.add',
        event: leafTurned,
        run: async ({ leaf }) => afterCommit(() => happened.push(`added ${leaf}`)),
      }),
    ],
  },
];

let app: TestPlatform;
let redis: OwnRedis;
beforeAll(async () => {
  redis = await startOwnRedis();
  app = await startPlatform(modules, { REDIS_URL: redis.url, KITH_ROLES: 'worker' });
});
afterAll(async () => {
  await app.stop();
  await redis.end();
});
beforeEach(() => {
  happened.length = 0;
  failuresLeft = 0;
});

const fall = (leaf: string) => inTransaction(() => app.platform.events.publish(leafFell, { leaf }));

async function aMinuteLater(): Promise<void> {
  app.clock.advance({ seconds: 61 });
  await app.running.sweepNow();
}

describe('events', () => {
  test('reach every reaction once, and what those publish reaches theirs', async () => {
    await fall('oak');
    await app.running.sweepNow();
    await app.running.sweepNow();
    expect(happened.toSorted()).toEqual(['added oak', 'noted oak', 'raked oak']);
  });

  test('are nudged on their way within a second', async () => {
    await fall('elm');
    await expect.poll(() => happened.length, { timeout: 3_000 }).toBe(3);
  });

  test('are never sent when their transaction fails', async () => {
    const failing = inTransaction(async () => {
      await app.platform.events.publish(leafFell, { leaf: 'ash' });
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    await app.running.sweepNow();
    expect(happened).toEqual([]);
  });

  test('are refused outside a transaction', async () => {
    await expect(app.platform.events.publish(leafFell, { leaf: 'fir' })).rejects.toThrow(
      'outside a transaction',
    );
  });

  test('are tried again where a reaction failed, without doing its siblings twice', async () => {
    failuresLeft = 1;
    await fall('yew');
    await expect
      .poll(() => happened.toSorted(), { timeout: 8_000 })
      .toEqual(['added yew', 'noted yew', 'raked yew']);
  });

  test('reach a reaction once it works again, however often it failed before', async () => {
    failuresLeft = 8;
    await fall('gum');
    await app.running.sweepNow();
    for (let minutes = 0; minutes < 10; minutes += 1) await aMinuteLater();
    expect(happened.toSorted()).toEqual(['added gum', 'noted gum', 'raked gum']);
  });

  test('reach every reaction though Redis lost their jobs', async () => {
    failuresLeft = 1;
    await fall('bay');
    await expect.poll(() => failuresLeft, { timeout: 5_000 }).toBeLessThan(1);
    await redis.empty();
    await aMinuteLater();
    expect(happened.toSorted()).toEqual(['added bay', 'noted bay', 'raked bay']);
  });

  test('survive Redis being down, and are sent when it is back', async () => {
    await redis.stop();
    await fall('lime');
    await app.running.sweepNow().catch(() => undefined);
    expect(happened).toEqual([]);
    await redis.start();
    await expect
      .poll(() => happened.toSorted(), { timeout: 15_000 })
      .toEqual(['added lime', 'noted lime', 'raked lime']);
  });
});
