import type { NoticeView } from '../../../shared/contracts/notices.ts';

export interface NoticeGroup {
  /** The newest of the group. */
  newest: NoticeView;
  /** How many others of the list it stands for. */
  more: number;
}

const isAlike = (one: NoticeView, other: NoticeView): boolean =>
  one.kind === other.kind && one.path === other.path && one.opened === other.opened;

/** Neighbours that say the same and lead to the same page become one row: a screening of ten steps is told of ten times. */
export function foldNotices(notices: readonly NoticeView[]): NoticeGroup[] {
  const groups: NoticeGroup[] = [];
  for (const notice of notices) {
    const last = groups.at(-1);
    if (last && isAlike(last.newest, notice)) last.more += 1;
    else groups.push({ newest: notice, more: 0 });
  }
  return groups;
}
