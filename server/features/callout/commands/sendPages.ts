import type { CalloutDeps } from '../callout.deps.ts';
import { MAX_TRIES, nextTryAt } from '../callout.policy.ts';
import { deskNamesOf } from '../deskNames.ts';
import type { StaffPage } from '../page.model.ts';

/**
 * Sends the pages that wait, the oldest first. A page that a channel failed to take, and no other took, is tried again with a growing wait.
 * A page whose process ends during the send is sent again under the same id, by which receivers drop a repeat. Runs of one
 * process follow each other: two at once would send pages out of order.
 */
export function sendPages(deps: CalloutDeps) {
  let last: Promise<void> = Promise.resolve();
  const run = async (): Promise<void> => {
    for (const page of await deps.pages.listDue(deps.clock.now())) await sendOne(deps, page);
  };
  return (): Promise<void> => (last = last.then(run, run));
}

/** Sends one page over every channel and stores the outcomes. Does nothing where another process took the page first. */
async function sendOne(deps: CalloutDeps, waiting: StaffPage): Promise<void> {
  const { clock, log, pages } = deps;
  const page = await pages.take(waiting, nextTryAt(clock.now(), waiting.tries));
  if (!page) return;
  const { _id: pageId, accountId, path, tries } = page;
  const deskName = (await deskNamesOf(deps, [accountId]))(accountId);
  const outcomes = await deps.sendPage({ pageId, accountId, kind: 'page', deskName, path });
  const has = (wanted: string) => outcomes.some(({ outcome }) => outcome === wanted);
  const isSent = has('sent');
  if (!isSent) log.error({ tries }, 'page not sent');
  // Where no channel is set up, another try is of no use.
  const willRetry = !isSent && has('failed') && tries < MAX_TRIES;
  await pages.finish(page, {
    outcomes,
    sentAt: isSent ? clock.now() : null,
    nextTryAt: willRetry ? page.nextTryAt : null,
  });
}
