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
  const [read] = await readSteps(deps, [input]);
  if (!read) throw new Error('a step was not computed');
  return read.step;
}

/** The same as `readStep` for many mentors, each once, with one read of each kind for all of them. */
export async function readSteps(
  deps: ReadDeps,
  inputs: readonly StepToRead[],
): Promise<{ record: MeterRecord; step: Step }[]> {
  const uncounted = await findUncounted(deps, inputs);
  const computed = inputs.map((input) => {
    const { record, change, when, lookUpRisk = false } = input;
    const settings = { at: toSecond(when), uncounted: uncounted.get(record._id) ?? [], change };
    const step = computeStep(record.meter, { ...settings, atRisk: null });
    return { record, settings, step, isRiskAsked: lookUpRisk || needsRiskLookup(step) };
  });
  const asked = computed.filter(({ isRiskAsked }) => isRiskAsked).map(({ record }) => record._id);
  const exempt = asked.length > 0 ? await deps.moderation.exemptConversations(asked) : NONE;
  return computed.map(({ record, settings, step, isRiskAsked }) => {
    if (!isRiskAsked) return { record, step };
    const atRisk = exempt.get(record._id) ?? [];
    return { record, step: computeStep(record.meter, { ...settings, atRisk }) };
  });
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/**
 * Messages that are stored, but whose acts the meter has not counted, by mentor: their act is in flight, or was lost when a process died.
 * Those after the instant of the step are left out.
 */
async function findUncounted(
  { conversations }: ReadDeps,
  inputs: readonly StepToRead[],
): Promise<ReadonlyMap<string, Act[]>> {
  const wanted = inputs.flatMap(({ record, when }) => {
    const from = uncountedFrom(record.meter, toSecond(when));
    return from === null ? [] : [{ mentorId: record._id, from: new Date(from * 1000) }];
  });
  const acts = new Map<string, Act[]>();
  if (wanted.length === 0) return acts;
  const sent = await conversations.sentFrom(wanted);
  for (const { record, when } of inputs) {
    const at = toSecond(when);
    const sends = (sent.get(record._id) ?? []).map(({ conversationId, at: sentAt }) => ({
      at: toSecond(sentAt),
      conversation: conversationId,
      kind: 'send' as const,
    }));
    acts.set(
      record._id,
      sends.filter((act) => act.at <= at),
    );
  }
  return acts;
}
