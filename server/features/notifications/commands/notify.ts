import { nextRound } from '../../../../shared/domain/notices/kinds.ts';
import type { NoticeKind } from '../../../../shared/domain/notices/kinds.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

export interface NoticeInput {
  accountId: string;
  kind: NoticeKind;
  /** An id of the thing: the same kind about the same id is told once, or once until it is opened where it goes on. */
  about: string;
  /** Public id of the conversation that it belongs to. */
  conversation?: string;
  /** Path of the page that it opens; the start page of the person by default. */
  path?: string;
}

/**
 * Stores a notice for a person. Joins the running transaction, so that the notice holds exactly when what it tells of does. Repeated, it
 * changes nothing.
 */
export function notify({ clock, notices }: Pick<NotificationsDeps, 'clock' | 'notices'>) {
  return async ({ conversation, path = '/', ...of }: NoticeInput): Promise<void> => {
    const round = nextRound(of.kind, await notices.findLatest(of));
    if (round === null) return;
    await notices.insert({
      _id: newId(),
      publicId: newPublicId(),
      ...of,
      round,
      conversation: conversation ?? null,
      path,
      createdAt: clock.now(),
      openedAt: null,
    });
  };
}
