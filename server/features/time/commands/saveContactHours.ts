import type { ContactView } from '../../../../shared/contracts/time.ts';
import { joinWindows } from '../../../../shared/domain/time/contactHours.ts';
import type { ContactWindow } from '../../../../shared/domain/time/contactHours.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { changeContact } from '../changeContact.ts';
import type { TimeDeps } from '../time.deps.ts';

interface NewHours {
  mentorId: string;
  windows: ContactWindow[];
  replyHours: number;
}

/**
 * The hours of the week in which a mentor is usually there, and within how many of them they promise to reply. They hold at once.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function saveContactHours(deps: TimeDeps) {
  return ({ mentorId, windows, replyHours }: NewHours): Promise<ContactView> =>
    inTransaction(() =>
      changeContact(deps, {
        mentorId,
        change: ({ contact }) => ({ ...contact, windows: joinWindows(windows), replyHours }),
      }),
    );
}
