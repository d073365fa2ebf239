export { defineEvent, defineReaction } from './event.ts';
export type { EventMeta, Reaction } from './event.ts';
export { createEvents, createRelay } from './events.ts';
export type { Events, Relay } from './events.ts';
export { createOutboxRepository } from './outbox.repository.ts';
