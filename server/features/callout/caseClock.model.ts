import type { ClockMark } from '../../../shared/domain/callout/clock.ts';
import type { ClockStep } from '../../../shared/domain/callout/clocks.data.ts';
import { dateField, defineModel, subdocument, textField } from '../../platform/db/index.ts';

/** The call-out of one case. */
export interface CaseClock {
  /** Id of the case. */
  _id: string;
  /** Public id of the case. */
  publicId: string;
  /** As staff say it: "C-1004". */
  number: string;
  /** Starts at 1; a case that is opened or escalated again, or that becomes graver after it was acknowledged, gets a new one. */
  round: number;
  /** Every change adds one. */
  version: number;
  /** What the times of this round are counted from. */
  marks: ClockMark[];
  /** Steps of this round that have fired. */
  fired: ClockStep[];
  /** Accounts that were paged in this round, in order. */
  pagedIds: string[];
  /** Whether only the safeguarding lead can acknowledge this round: it was escalated. */
  forLead: boolean;
  acknowledged: { by: string; at: Date } | null;
  /** When the case was last known to be in someone's hands: acknowledged or claimed. Null in a round that no one has acknowledged. */
  inHandsUntil: Date | null;
  /** When the case was decided; null while it waits. */
  stoppedAt: Date | null;
  /**
   * Of the first step that has not fired, or of an acknowledged case the instant at which it must have been claimed. Null when there is
   * none, or the clock was stopped.
   */
  nextDueAt: Date | null;
}

const markField = subdocument({ level: textField, at: dateField });
const acknowledgedField = subdocument({ by: textField, at: dateField });

export const CaseClockModel = defineModel<CaseClock>({
  collection: 'callout_clocks',
  fields: {
    _id: textField,
    publicId: textField,
    number: textField,
    round: { type: Number, required: true },
    version: { type: Number, required: true },
    marks: [markField],
    fired: { type: [String], required: true },
    pagedIds: { type: [String], required: true },
    forLead: { type: Boolean, required: true },
    acknowledged: { type: acknowledgedField, default: null },
    inHandsUntil: { type: Date, default: null },
    stoppedAt: { type: Date, default: null },
    nextDueAt: { type: Date, default: null },
  },
  indexes: [{ fields: { publicId: 1 }, options: { unique: true } }, { fields: { nextDueAt: 1 } }],
});
