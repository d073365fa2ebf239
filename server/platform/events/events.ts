import { z } from 'zod';
import type { Clock } from '../clock/index.ts';
import { newId } from '../crypto/ids.ts';
import { afterCommit, inTransaction, isInTransaction } from '../db/transaction.ts';
import type { Log } from '../logging/index.ts';
import { defineQueue, defineWorker } from '../queue/queue.ts';
import type { WorkerDefinition } from '../queue/queue.ts';
import type { Queues } from '../queue/queues.ts';
import type { EventContract, Reaction } from './event.ts';
import type { OutboxEvent, OutboxRepository } from './outbox.repository.ts';

export interface Events {
  /** Writes the event with the running transaction; throws outside one. It is sent once that has committed. */
  publish<S extends z.ZodType>(event: EventContract<S>, payload: z.input<S>): Promise<void>;
}

/** Sends what was published; lives in the worker role. */
export interface Relay {
  /** One job for each reaction of each unsent event, oldest first; stops where Redis is away. */
  sendUnsent(): Promise<void>;
  worker: WorkerDefinition;
  /** Resolves when no reaction waits or runs. */
  settled(): Promise<void>;
}

const reactionQueue = defineQueue('reactions', {
  react: z.strictObject({ eventId: z.string(), reaction: z.string() }),
});
const BATCH = 100;
const SETTLE_MS = 10_000;

interface EventsInput {
  outbox: OutboxRepository;
  clock: Clock;
  /** Called after each commit that published something. */
  nudge: () => void;
}

export function createEvents({ outbox, clock, nudge }: EventsInput): Events {
  return {
    async publish(event, payload) {
      if (!isInTransaction())
        throw new Error(`${event.name}: publish inside the transaction that makes it true`);
      const parsed = event.payload.parse(payload);
      const { name, version } = event;
      await outbox.insert({
        _id: newId(),
        name,
        version,
        payload: parsed,
        happenedAt: clock.now(),
        sentAt: null,
      });
      afterCommit(nudge);
    },
  };
}

interface RelayInput {
  outbox: OutboxRepository;
  clock: Clock;
  log: Log;
  queues: Queues;
  reactions: readonly Reaction[];
}

export function createRelay({ outbox, clock, log, queues, reactions }: RelayInput): Relay {
  const byName = new Map(reactions.map((reaction) => [reaction.name, reaction]));
  if (byName.size !== reactions.length) throw new Error('two reactions have the same name');
  const queue = queues.open(reactionQueue);

  async function send(event: OutboxEvent): Promise<boolean> {
    for (const reaction of reactions) {
      if (reaction.event !== event.name || reaction.version !== event.version) continue;
      const jobId = `${event._id}-${reaction.name.replaceAll('.', '-')}`;
      const taken = await queue.hint('react', { eventId: event._id, reaction: reaction.name }, { jobId });
      if (!taken) return false;
    }
    await outbox.markSent(event._id, clock.now());
    return true;
  }

  async function react({ eventId, reaction: name }: { eventId: string; reaction: string }): Promise<void> {
    const reaction = byName.get(name);
    const event = await outbox.find(eventId);
    if (!reaction || !event) {
      log.error({ reaction: name }, 'a job names a reaction or event that is not there');
      return;
    }
    const key = `${eventId}:${name}`;
    if (await outbox.isHandled(key)) return;
    await inTransaction(async () => {
      if (await outbox.markHandled(key, clock.now())) {
        await reaction.run(event.payload, { eventId, happenedAt: event.happenedAt });
      }
    });
  }

  return {
    async sendUnsent() {
      for (;;) {
        const unsent = await outbox.findUnsent(BATCH);
        for (const event of unsent) if (!(await send(event))) return;
        if (unsent.length < BATCH) return;
      }
    },
    worker: defineWorker(reactionQueue, { react }),
    settled: () => queues.settled(reactionQueue.name, SETTLE_MS),
  };
}
