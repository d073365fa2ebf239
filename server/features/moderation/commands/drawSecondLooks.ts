import { outcomeClassOf } from '../../../../shared/domain/moderation/agreement.ts';
import { anchorOf } from '../case.messages.ts';
import type { ModerationCase } from '../case.model.ts';
import { isForLeadReaders } from '../case.readers.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { decidersOf } from '../case.policy.ts';
import { daysBefore, isDrawn, SAMPLES } from '../sample.policy.ts';
import { openFindings } from '../sealedFindings.ts';
import { caseScope, findingsScope } from '../sealingScopes.ts';
import { openCase } from './openCase.ts';

/**
 * Opens second looks for some of the cases that were closed on the last whole days, at random (N12): the same messages, without the first
 * decision and not for those who made it. None is drawn from a case that only a safeguarding lead may read (R23). Repeated, it opens no
 * second one.
 */
export function drawSecondLooks(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (): Promise<void> => {
    for (const { from, until } of daysBefore(deps.clock.now(), SAMPLES.days)) {
      for (const first of await deps.queue.listClosed({ from, until })) {
        const lot = deps.lotOf(`secondLook ${first._id}`);
        if (!isDrawn({ lot, share: SAMPLES.secondLooks }) || !canBeLookedAt(first)) continue;
        const subject = { kind: 'secondLook', id: first._id } as const;
        if ((await deps.cases.findBySubject(subject)) || (await isForLeadReaders(deps, first))) continue;
        await open({ kind: 'secondLook', risk: 'none', subject, ...(await copyOf(deps, first)) });
      }
    }
  };
}

/**
 * Whether a second look can be drawn from this case: it is about messages of a conversation, and it was decided. A redacted message cannot be
 * read again as it was.
 */
function canBeLookedAt(first: ModerationCase): boolean {
  const actions = first.decisions.map(({ action }) => action);
  return anchorOf(first) !== null && outcomeClassOf(actions) !== null && !actions.includes('redact');
}

/** What the second person is shown. */
async function copyOf({ sealer }: ModerationDeps, first: ModerationCase) {
  const { _id, about, conversationId, findings: sealed, originIds, pieces } = first;
  const anchorId = anchorOf(first);
  return {
    about,
    conversationId,
    pieces: [...new Set([...(anchorId === null ? [] : [anchorId]), ...pieces])],
    findings: await openFindings(sealer, findingsScope(caseScope(_id)), sealed),
    barredIds: decidersOf([first]),
    originIds: [_id, ...originIds],
  };
}
