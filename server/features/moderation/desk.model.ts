import type { DeskView } from '../../../shared/contracts/desk.ts';
import type { AvoidableTopic, DeskTime } from '../../../shared/domain/moderation/welfare.ts';
import { dateField, defineModel, subdocument, textField } from '../../platform/db/index.ts';

/** A talk that is due after a severe case. */
export interface Debrief {
  /** Public id of the case. */
  caseId: string;
  /** As staff say it: "C-1004". */
  number: string;
  since: Date;
}

/** What the desk keeps of one member of staff: time at work, severe cases of a day, and what they set. */
export interface DeskRecord {
  /** Id of the account. */
  _id: string;
  time: DeskTime;
  severe: { day: string; caseIds: string[] };
  debriefs: Debrief[];
  avoids: AvoidableTopic[];
  views: DeskView[];
}

const view = { name: textField, queue: textField, kind: String, leastRisk: String };

export const DeskModel = defineModel<DeskRecord>({
  collection: 'moderation_desks',
  fields: {
    _id: textField,
    time: {
      type: subdocument({
        workingSince: dateField,
        seenAt: dateField,
        breakUntil: { type: Date, default: null },
      }),
      required: true,
    },
    severe: {
      type: subdocument({ day: String, caseIds: { type: [String], required: true } }),
      required: true,
    },
    debriefs: [subdocument({ caseId: textField, number: textField, since: dateField })],
    avoids: { type: [String], required: true },
    views: [subdocument(view)],
  },
  indexes: [{ fields: { 'time.seenAt': 1 } }, { fields: { 'debriefs.since': 1 } }],
});
