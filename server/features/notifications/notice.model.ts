import type { NoticeKind } from '../../../shared/domain/notices/kinds.ts';
import { defineModel } from '../../platform/db/index.ts';

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
}

const text = { type: String, required: true } as const;

export const NoticeModel = defineModel<Notice>({
  collection: 'notices',
  fields: {
    _id: text,
    publicId: text,
    accountId: text,
    kind: text,
    about: text,
    round: { type: Number, required: true, min: 1 },
    conversation: { type: String, default: null },
    path: text,
    createdAt: { type: Date, required: true },
    openedAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { accountId: 1, kind: 1, about: 1, round: 1 }, options: { unique: true } },
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { accountId: 1, openedAt: 1, createdAt: -1 } },
  ],
});
