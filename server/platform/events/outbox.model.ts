import mongoose from 'mongoose';
import { defineModel } from '../db/model.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';

export interface OutboxEvent {
  _id: string;
  name: string;
  version: number;
  payload: unknown;
  happenedAt: Date;
  /** When each reaction was given its job, or was last tried again; null before. */
  sentAt: Date | null;
  /** Null until it is known that every reaction has run. */
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

export interface HandledEvent {
  /** `<event id>:<reaction>` */
  _id: string;
  handledAt: Date;
}

/** Kept longer than events are, so that a late repeat still finds its mark. */
export const HandledEventModel = defineModel<HandledEvent>({
  collection: 'handled_events',
  fields: { _id: { type: String, required: true }, handledAt: { type: Date, required: true } },
  indexes: [{ fields: { handledAt: 1 }, options: { expireAfterSeconds: 60 * DAY_SECONDS } }],
});
