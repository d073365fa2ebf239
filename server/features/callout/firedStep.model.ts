import type { ClockStep } from '../../../shared/domain/callout/clocks.data.ts';
import { dateField, defineModel, textField } from '../../platform/db/index.ts';

/** A step of a clock that has fired. Never changed: a breach is recorded for good. */
export interface FiredStep {
  /** `case:round:step`: each step fires once. */
  _id: string;
  caseId: string;
  round: number;
  step: ClockStep;
  dueAt: Date;
  firedAt: Date;
  /** Whether the case should have been acknowledged by then. */
  isBreach: boolean;
  /** Accounts that were paged or told; empty where there was no one. */
  reachedIds: string[];
}

export const FiredStepModel = defineModel<FiredStep>({
  collection: 'callout_steps',
  appendOnly: true,
  fields: {
    _id: textField,
    caseId: textField,
    round: { type: Number, required: true },
    step: textField,
    dueAt: dateField,
    firedAt: dateField,
    isBreach: { type: Boolean, required: true },
    reachedIds: { type: [String], required: true },
  },
  indexes: [{ fields: { caseId: 1, firedAt: 1 } }, { fields: { isBreach: 1, firedAt: -1 } }],
});
