import { z } from 'zod';
import { HEADS } from './heads.ts';

/** What a listening thread says first: that the model is loaded, or why it is not. */
export const startMessage = z.union([
  z.strictObject({ ready: z.literal(true), version: z.string() }),
  z.strictObject({ ready: z.literal(false), reason: z.string() }),
]);

const headValues = z.record(z.enum(HEADS), z.number());
/** What a listening thread answers to one message. */
export const heardMessage = z.strictObject({
  version: z.string(),
  scores: headValues,
  probabilities: headValues,
  unreadable: z.boolean(),
});

/** What a listening thread is started with: where the artefacts lie. */
export const threadData = z.strictObject({ folder: z.string() });
