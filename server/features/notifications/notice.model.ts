import type { NoticeChannel, NoticeKind } from '../../../shared/domain/notices/kinds.ts';
import type { SendState } from '../../../shared/domain/notices/sending.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import { defineModel, subdocument, textField } from '../../platform/db/index.ts';

/** One notice on its way over one channel. */
export interface NoticeSend {
  state: SendState;
  /** When it falls due, or when the claim expires; the instant of the outcome in a final state. */
  at: Date;
  attempts: number;
  /** Names what was sent together, from the first claim on: a repeat of the same e-mail has the same Message-ID. */
  batch: string | null;
}

/** Something that a person is told of. It holds ids alone: no text, no name, no topic. */
export interface Notice {
  _id: string;
  publicId: string;
  accountId: string;
  kind: NoticeKind;
  /** What it is about: with `accountId`, `kind` and `round` unique, so that there are never two of one thing. */
  about: string;
  /** 1, and one more for each notice of the same thing after the last one was opened. */
  round: number;
  /** Public id of the conversation it belongs to, of which at most one unopened notice goes out; null outside one. */
  conversation: string | null;
  /** The page that it opens, as a path of the client. */
  path: string;
  createdAt: Date;
  openedAt: Date | null;
  /** Null where it does not go out over the channel. */
  sends: Record<NoticeChannel, NoticeSend | null>;
}

const send = subdocument({
  state: textField,
  at: { type: Date, required: true },
  attempts: { type: Number, required: true },
  batch: { type: String, default: null },
});
const sends = subdocument({ email: { type: send, default: null }, push: { type: send, default: null } });

const KEPT_SECONDS = 90 * DAY_SECONDS;

export const NoticeModel = defineModel<Notice>({
  collection: 'notices',
  fields: {
    _id: textField,
    publicId: textField,
    accountId: textField,
    kind: textField,
    about: textField,
    round: { type: Number, required: true, min: 1 },
    conversation: { type: String, default: null },
    path: textField,
    createdAt: { type: Date, required: true },
    openedAt: { type: Date, default: null },
    sends: { type: sends, required: true },
  },
  indexes: [
    { fields: { accountId: 1, kind: 1, about: 1, round: 1 }, options: { unique: true } },
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { accountId: 1, openedAt: 1, createdAt: -1 } },
    { fields: { 'sends.email.state': 1, 'sends.email.at': 1 } },
    { fields: { 'sends.push.state': 1, 'sends.push.at': 1 } },
    { fields: { createdAt: 1 }, options: { expireAfterSeconds: KEPT_SECONDS } },
  ],
});
