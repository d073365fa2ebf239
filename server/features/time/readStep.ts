import { toSecond } from '../../../shared/domain/time/calendar.ts';
import type { Act, Meter, Step } from '../../../shared/domain/time/meter.types.ts';
import type { MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { computeStep, needsRiskLookup, uncountedFrom } from './time.policy.ts';

type ReadDeps = Pick<TimeDeps, 'conversations' | 'moderation'>;

interface StepToRead {
  record: MeterRecord;
  /** The instant of the step. */
  when: Date;
  /** Applied to the meter settled to `when`. */
  change?: ((meter: Meter, at: number) => Step) | undefined;
  /** Reads the open cases even where `needsRiskLookup` says that they make no difference. */
  lookUpRisk?: boolean;
}

/** Computes a step, reading uncounted messages, and open cases where they could make a difference. Writes nothing. */
export async function readStep(deps: ReadDeps, input: StepToRead): Promise<Step> {
  const { record, change, when, lookUpRisk = false } = input;
  const at = toSecond(when);
  const uncounted = await findUncounted(deps, { record, at });
  const step = computeStep(record.meter, { at, uncounted, change, atRisk: null });
  if (!lookUpRisk && !needsRiskLookup(step)) return step;
  const atRisk = await deps.moderation.exemptConversations(record._id);
  return computeStep(record.meter, { at, uncounted, change, atRisk });
}

/**
 * Messages that are stored, but whose acts the meter has not counted: their act is in flight, or was lost when a process died.
 * @param input.at second up to which messages are taken
 */
async function findUncounted(
  { conversations }: ReadDeps,
  { record, at }: { record: MeterRecord; at: number },
): Promise<Act[]> {
  const from = uncountedFrom(record.meter, at);
  if (from === null) return [];
  const sent = await conversations.sentFrom({ mentorId: record._id, from: new Date(from * 1000) });
  return sent
    .map(({ conversationId, at: sentAt }) => ({
      at: toSecond(sentAt),
      conversation: conversationId,
      kind: 'send' as const,
    }))
    .filter((act) => act.at <= at);
}
