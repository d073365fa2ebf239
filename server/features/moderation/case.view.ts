import type { Actor } from '../../../shared/contracts/actor.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { readCaseMessages } from './case.messages.ts';
import type { ModerationCase } from './case.model.ts';
import { actionsFor } from './case.policy.ts';
import { presentCase } from './case.presenter.ts';
import type { CaseMessage } from './case.presenter.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { reasonScope } from './sealingScopes.ts';

/** What surrounds a case at this moment, and the actions that it is open to. */
interface CaseSituation {
  messages: CaseMessage[];
  conversation: { publicId: string; state: string; locks: readonly string[] } | null;
  actions: DecisionAction[];
}

/** Reads what surrounds a case that has been loaded. */
export async function readSituation(deps: ModerationDeps, found: ModerationCase): Promise<CaseSituation> {
  const { conversationId } = found;
  const messages = await readCaseMessages(deps, found);
  const conversation = conversationId === null ? null : await deps.conversations.standingOf(conversationId);
  const messageStatus = messages.find(({ decides }) => decides)?.status ?? null;
  const actions = actionsFor({ case: found, messageStatus, locks: conversation?.locks ?? [] });
  return { messages, conversation, actions };
}

/** A case that has been loaded or changed, for the desk: covered messages, no words but staff's own reasons. */
export async function viewCase(
  deps: ModerationDeps,
  { found, actor }: { found: ModerationCase; actor: Actor },
): Promise<CaseView> {
  const { accounts, clock, reports, sealer } = deps;
  const staffIds = [found.claim?.by ?? [], found.decisions.map(({ by }) => by)].flat();
  const reasons = await Promise.all(
    found.decisions.map(async ({ reason: sealed }) =>
      sealed === null ? '' : sealer.open({ ...reasonScope(found._id), sealed }),
    ),
  );
  return presentCase(found, {
    viewerId: actor.accountId,
    now: clock.now(),
    persons: await accounts.findPersons(staffIds),
    reasons,
    reports: found.report ? await reports.findOfCase(found._id) : [],
    ...(await readSituation(deps, found)),
  });
}
