import mongoose from 'mongoose';
import { joinAsMentorEndpoint, suggestSignInNameEndpoint } from '../../../shared/contracts/joining.ts';
import { nextDueAt } from '../../../shared/domain/time/balance.ts';
import { openMeter } from '../../../shared/domain/time/meter.ts';
import { GENESIS_HASH } from '../../../shared/domain/time/receipt.ts';
import { createApiClient } from '../../support/apiClient.ts';
import { connectSocket } from '../../support/testSocket.ts';
import type { TestSocket } from '../../support/testSocket.ts';

/** A collection of the service, or one of the benchmark, without a model. */
export function stored(collection: string) {
  return mongoose.connection.collection<Record<string, unknown> & { _id: string }>(collection);
}

/**
 * A mentor with so many seconds a week, as the store keeps them.
 * @param of `at`: second at which the meter is opened; `idleGapSeconds`: long by default, so that no session ends before its cap
 */
export function meterOf(
  id: string,
  {
    weeklySeconds,
    at,
    idleGapSeconds = 1_000,
  }: { weeklySeconds: number; at: number; idleGapSeconds?: number },
) {
  const promise = { timeZone: 'Europe/London', weeklySeconds, dailySeconds: null };
  const rules = { idleGapSeconds, minimumStretchSeconds: 30 };
  const { meter } = openMeter({ promise, rules, at });
  return {
    ...{ _id: id, receiptName: `receipt-${id}`, meter, ledgerSeq: 0, ledgerHash: GENESIS_HASH, version: 1 },
    ...{
      notified: { stage: 'plenty', exempt: false },
      dueAt: new Date(nextDueAt(meter) * 1000),
      wakeUpAt: null,
      announcedOpensAt: null,
    },
  };
}

/** Stores meters in batches. */
export async function insertMeters(
  ids: readonly string[],
  make: (id: string, index: number) => ReturnType<typeof meterOf>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += 500) {
    const rows = ids.slice(from, from + 500).map((id, index) => make(id, from + index));
    await stored('mentor_meters').insertMany(rows);
  }
}

/** Mentors who joined by the front door of the server, each with a live line to it. */
export async function connectMentors(
  url: string,
  { count, idOf }: { count: number; idOf: (accessToken: string) => string },
): Promise<Map<string, TestSocket>> {
  const lines = new Map<string, TestSocket>();
  for (let joined = 0; joined < count; joined += 1) {
    const client = createApiClient(url);
    const { nameToken } = await client.call(suggestSignInNameEndpoint);
    const body = { nameToken, passphrase: 'a lamp in the window', understoodScreening: true } as const;
    const { accessToken } = (await client.call(joinAsMentorEndpoint, { body })).session;
    lines.set(idOf(accessToken), await connectSocket(url, accessToken));
  }
  return lines;
}
