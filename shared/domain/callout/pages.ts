import { NOTICE_CHANNELS } from '../notices/kinds.ts';

/** The ways by which a page can reach a member of staff. */
export const PAGE_CHANNELS = [...NOTICE_CHANNELS, 'webhook'] as const;
export type PageChannel = (typeof PAGE_CHANNELS)[number];

/** The outcome of a page over a channel; `notSetUp` where the person or the installation does not have that channel. */
export const PAGE_OUTCOMES = ['sent', 'failed', 'notSetUp'] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];
