import mongoose from 'mongoose';
import { defineModel } from '../db/model.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';

/** A published event: stored with its transaction, then sent. */
export interface OutboxEvent {
  _id: string;
  name: string;
  version: number;
  payload: unknown;
  happenedAt: Date;
  /** When the jobs of its reactions were added, or its reactions last retried; null before. */
  sentAt: Date | null;
  /** When every reaction was found to have run; null before. */
  doneAt: Date | null;
}

export const OutboxEventModel = defineModel<OutboxEvent>({
  collection: 'outbox_events',
  fields: {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    version: { type: Number, required: true },
    payload: { type: mongoose.Schema.Types.Mixed, required: true },
    happenedAt: { type: Date, required: true },
    sentAt: { type: Date, default: null },
    doneAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { sentAt: 1, happenedAt: 1 }, options: { partialFilterExpression: { doneAt: null } } },
    { fields: { sentAt: 1 }, options: { expireAfterSeconds: 30 * DAY_SECONDS } },
  ],
});

/** The mark that a reaction has run for an event. */
export interface HandledEvent {
  /** `<event id>:<reaction>` */
  _id: string;
  handledAt: Date;
}

/** Kept longer than the events, so that a late repeat finds its mark. */
export const HandledEventModel = defineModel<HandledEvent>({
  collection: 'handled_events',
  fields: { _id: { type: String, required: true }, handledAt: { type: Date, required: true } },
  indexes: [{ fields: { handledAt: 1 }, options: { expireAfterSeconds: 60 * DAY_SECONDS } }],
});
