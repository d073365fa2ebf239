import { dateField, defineModel, numberField, textField } from '../../platform/db/index.ts';

/** What the ledgers of all mentors add up to in a week that is over, kept so that no page sums a year of ledgers. */
export interface ProgrammeWeekRecord {
  /** The date of the Monday. */
  _id: string;
  promisedSeconds: number;
  extensionSeconds: number;
  givenSeconds: number;
  leftSeconds: number;
  mentors: number;
  countedAt: Date;
  /** The week is over in every zone, and long enough that no step of a meter enters anything more in it. */
  isFinal: boolean;
}

export const ProgrammeWeekModel = defineModel<ProgrammeWeekRecord>({
  collection: 'programme_weeks',
  fields: {
    _id: textField,
    promisedSeconds: numberField,
    extensionSeconds: numberField,
    givenSeconds: numberField,
    leftSeconds: numberField,
    mentors: numberField,
    countedAt: dateField,
    isFinal: { type: Boolean, required: true },
  },
});
