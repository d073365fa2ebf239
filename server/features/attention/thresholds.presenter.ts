import type { ThresholdsView } from '../../../shared/contracts/attention.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { loadAt } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { MeasuredShare } from '../../../shared/domain/moderation/attentionLoad.ts';
import type { ThresholdsRecord } from './thresholds.model.ts';
import type { CurrentThresholds } from './thresholds.repository.ts';

interface ThresholdsContext {
  current: CurrentThresholds;
  /** Newest first. */
  changes: readonly ThresholdsRecord[];
  persons: ReadonlyMap<string, { persona: Persona | null }>;
  measured: Readonly<Record<Side, readonly MeasuredShare[]>>;
}

/** The thresholds for staff, with the desk names of those who changed them. */
export function presentThresholds(context: ThresholdsContext): ThresholdsView {
  const { current, changes, persons, measured } = context;
  const { mentee, mentor } = current.thresholds;
  const load = (from: Side, threshold: number, isRead = true) =>
    loadAt({ measured: measured[from], threshold, from, isRead });
  return {
    ...current,
    load: {
      mentee: {
        offer: load('mentee', mentee.offer, false),
        review: load('mentee', mentee.review),
        case: load('mentee', mentee.case),
      },
      mentor: { review: load('mentor', mentor.review), case: load('mentor', mentor.case) },
    },
    measured: { mentee: [...measured.mentee], mentor: [...measured.mentor] },
    history: changes.map(({ by, at, from, to, reason }) => ({
      by: persons.get(by)?.persona?.alias ?? null,
      at: at.toISOString(),
      from,
      to,
      reason,
    })),
  };
}
