import { z } from 'zod';

/** What the process of the clients is told to do. */
export const clientJob = z.object({
  url: z.string(),
  /** One for each conversation: the tokens of its two people; null for the bare server. */
  pairs: z.array(
    z.object({
      conversation: z.string(),
      tokens: z.object({ mentee: z.string(), mentor: z.string() }).nullable(),
    }),
  ),
  /** Who writes: one side, or both in turn. */
  writers: z.array(z.enum(['mentee', 'mentor'])),
  /**
   * Closed loop: one message in flight in each conversation. Open loop: so many messages a second over all conversations, whether or not
   * earlier ones were acknowledged.
   */
  perSecond: z.number().nullable(),
  warmUpSeconds: z.number(),
  seconds: z.number(),
});
export type ClientJob = z.infer<typeof clientJob>;
export type Writer = ClientJob['writers'][number];

const latency = z.object({ p50: z.number(), p95: z.number(), p99: z.number() });

/** What the process of the clients measured, in milliseconds; in an open loop from the instant at which a message was due. */
export const clientFigures = z.object({
  /** Messages that were sent within the measured time. */
  count: z.number(),
  perSecond: z.number(),
  /** Until the writer had the acknowledgement. */
  ack: latency,
  /** Until the other side had the message. */
  screen: latency,
  /** Messages that the check held: without a screen, and a sign of a check that did not answer in time. */
  held: z.number(),
});
export type ClientFigures = z.infer<typeof clientFigures>;

/** The processes of the clients announce the measured time, so that processor time is read at its two ends. */
export const clientMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin') }),
  z.object({ kind: z.literal('end'), figures: clientFigures }),
]);

export function latencyOf(took: readonly number[]): z.infer<typeof latency> {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
