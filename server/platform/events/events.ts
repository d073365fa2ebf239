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
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/units.ts';

export interface Events {
  /**
   * Stores the event in the running transaction, and sends it after the commit.
   * @throws {Error} outside a transaction
   */
  publish<S extends z.ZodType>(event: EventContract<S>, payload: z.input<S>): Promise<void>;
}

/** Sends published events to their reactions. Runs in the worker role. */
export interface Relay {
  /** Adds one job for each reaction of each unsent event, oldest first; stops when Redis is away. */
  sendUnsent(): Promise<void>;
  /** Runs, without Redis, the reactions whose job was lost or has failed for good; a failing one is retried by a later call. */
  finishUndone(): Promise<void>;
  worker: WorkerDefinition;
  /** Resolves when no reaction is waiting or running. */
  settled(): Promise<void>;
}

const reactionQueue = defineQueue('reactions', {
  react: z.strictObject({ eventId: z.string(), reaction: z.string() }),
});
const BATCH = 100;
const SETTLE_MS = 10_000;
/** After this time a job has run, or has failed as often as it is tried. */
const JOB_MS = MINUTE_MS;
/** An event whose reactions still fail after this time is left to an operator. */
const TRIED_MS = 7 * DAY_MS;

interface EventsInput {
  outbox: OutboxRepository;
  clock: Clock;
  /** Called after each commit that published something. */
  nudge: () => void;
}

export function createEvents({ outbox, clock, nudge }: EventsInput): Events {
  return {
    async publish(event, payload) {
      if (!isInTransaction()) throw new Error(`${event.name}: published outside a transaction`);
      const parsed = event.payload.parse(payload);
      const { name, version } = event;
      await outbox.insert({
        _id: newId(),
        name,
        version,
        payload: parsed,
        happenedAt: clock.now(),
        sentAt: null,
        doneAt: null,
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

  const reactionsTo = ({ name, version }: OutboxEvent) =>
    reactions.filter((reaction) => reaction.event === name && reaction.version === version);

  /** Enqueues a job for each reaction to an event. @returns false while the queue takes no jobs */
  async function send(event: OutboxEvent): Promise<boolean> {
    for (const reaction of reactionsTo(event)) {
      const jobId = `${event._id}-${reaction.name.replaceAll('.', '-')}`;
      const taken = await queue.enqueue('react', { eventId: event._id, reaction: reaction.name }, { jobId });
      if (!taken) return false;
    }
    await outbox.markSent(event._id, clock.now());
    return true;
  }

  /** Runs the reaction of a job. */
  async function runJob({ eventId, reaction: name }: { eventId: string; reaction: string }): Promise<void> {
    const reaction = byName.get(name);
    const event = await outbox.find(eventId);
    if (reaction && event) await react(reaction, event);
    else log.error({ reaction: name }, 'job dropped; reaction or event unknown');
  }

  /** Runs a reaction, unless the event was handled before. Two concurrent runs conflict on `handled_events`, and one is retried. */
  const react = (reaction: Reaction, { _id: eventId, payload, happenedAt }: OutboxEvent): Promise<void> =>
    inTransaction(async () => {
      const key = `${eventId}:${reaction.name}`;
      if (await outbox.markHandled(key, clock.now())) await reaction.run(payload, { eventId, happenedAt });
    });

  /** Runs the reactions to an event whose jobs were lost. A failed one is tried again by a later sweep. */
  async function finish(event: OutboxEvent): Promise<void> {
    let failed = false;
    for (const reaction of reactionsTo(event)) {
      try {
        await react(reaction, event);
      } catch (error) {
        failed = true;
        log.error({ reaction: reaction.name, error }, 'reaction failed; sweep will retry');
      }
    }
    // A new `sentAt` moves the failed event to the end of the queue.
    if (failed) await outbox.markSent(event._id, clock.now());
    else await outbox.markDone(event._id, clock.now());
  }

  return {
    async sendUnsent() {
      for (;;) {
        const unsent = await outbox.findUnsent(BATCH);
        for (const event of unsent) if (!(await send(event))) return;
        if (unsent.length < BATCH) return;
      }
    },
    async finishUndone() {
      const now = clock.now().getTime();
      const sentBefore = new Date(now - JOB_MS);
      const happenedAfter = new Date(now - TRIED_MS);
      for (;;) {
        const undone = await outbox.findUndone({ sentBefore, happenedAfter, limit: BATCH });
        for (const event of undone) await finish(event);
        if (undone.length < BATCH) return;
      }
    },
    worker: defineWorker(reactionQueue, { react: runJob }),
    settled: () => queues.settled(reactionQueue.name, SETTLE_MS),
  };
}
