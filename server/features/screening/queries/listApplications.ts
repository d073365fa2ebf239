import { z } from 'zod';
import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { listApplicationsEndpoint } from '../../../../shared/contracts/screening.ts';
import { medianDays } from '../../../../shared/domain/screening/stepDays.ts';
import type { Application } from '../application.model.ts';
import { presentApplicationRow } from '../application.presenter.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

const PAGE = 100;
/** Enough for a median, and bounded. */
const MAX_HISTORIES = 500;

/** Cursor: the last application of a page, and the part of the list it is in. */
const position = z.strictObject({ part: z.enum(['waiting', 'others']), at: z.coerce.date(), id: z.string() });

/**
 * One page: applications that wait for staff, then mentors in service; in both parts what is due first in front.
 * @throws {AppError} cursorGone for a cursor that this server did not make
 */
export function listApplications({
  accounts,
  applications,
  cursors,
}: Pick<ScreeningDeps, 'accounts' | 'applications' | 'cursors'>) {
  return async ({
    after,
  }: {
    after?: string | undefined;
  }): Promise<AnswerInput<typeof listApplicationsEndpoint>> => {
    const from = after === undefined ? null : cursors.open(after, position);
    const lastShown = from && { dueAt: from.at, publicId: from.id };
    // One more than a page tells whether there is another.
    const waiting =
      from?.part === 'others'
        ? []
        : await applications.listPart({ part: 'waiting', after: lastShown, limit: PAGE + 1 });
    const room = PAGE + 1 - waiting.length;
    const others =
      room === 0
        ? []
        : await applications.listPart({
            part: 'others',
            after: from?.part === 'others' ? lastShown : null,
            limit: room,
          });
    const found = [...waiting, ...others];
    const page = found.slice(0, PAGE);
    const last = found.length > PAGE ? page.at(-1) : undefined;
    const personas = await accounts.findPersons(page.map(({ mentorId }) => mentorId));
    return {
      applications: page.map((application) => presentApplicationRow(application, personas)),
      next: last ? cursors.seal(placeOf(last, waiting.includes(last) ? 'waiting' : 'others')) : null,
      waiting: await applications.countWaiting(),
      days: medianDays(await applications.listHistories(MAX_HISTORIES)),
    };
  };
}

/** The position of an application in the list, for the cursor of the next page. */
const placeOf = (
  { due, enteredAt, publicId }: Application,
  part: 'waiting' | 'others',
): z.input<typeof position> => ({
  part,
  at: (due?.at ?? enteredAt).toISOString(),
  id: publicId,
});
