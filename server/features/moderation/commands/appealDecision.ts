import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { AppealBody, MyAppeal } from '../../../../shared/contracts/appeals.ts';
import { APPEAL_MINUTES } from '../../../../shared/domain/callout/clocks.data.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { duplicateKeyOf, inTransaction } from '../../../platform/db/index.ts';
import type { AppealRecord } from '../appeal.model.ts';
import { presentAppeal } from '../appeal.presenter.ts';
import { locateAppealed } from '../appealed.ts';
import type { Appealed } from '../appealed.ts';
import { showHelpToMentee } from '../helpCard.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';

type AppealInput = { actor: Actor } & AppealBody;
type Checked = Awaited<ReturnType<ModerationDeps['check']>>;

/**
 * A person asks that somebody else looks at a decision again (R26): check → rate → appeal and its case in one transaction. Whoever decided
 * before may not work the case. There is one appeal of a decision: repeated, it answers with what is stored.
 * @throws {AppError} notFound for what is not the actor's own
 * @throws {AppError} moveNotAllowed for what was not decided against the actor
 * @throws {AppError} tooMany, unless the words call for a case
 */
export function appealDecision(deps: ModerationDeps) {
  const open = openCase(deps);

  async function store(input: AppealInput, about: Appealed, result: Checked): Promise<AppealRecord> {
    const appeal = composeAppeal(deps, input, about);
    const { conversationId, entryId, deciders, side } = about;
    await inTransaction(async () => {
      await deps.appeals.insert(appeal);
      await open({
        ...{ kind: 'appeal', risk: result.risk, about: side, findings: result.findings },
        subject: { kind: 'appeal', id: appeal._id },
        conversationId,
        personIds: [input.actor.accountId],
        pieces: entryId === null ? [] : [entryId],
        words: { from: side, text: input.words },
        barredIds: deciders,
      });
    });
    return appeal;
  }

  return async (input: AppealInput): Promise<MyAppeal> => {
    const { accountId } = input.actor;
    const about = await locateAppealed(deps, input);
    const known = await deps.appeals.findAbout({ accountId, subject: about.subject });
    if (known) return presentAppeal(known);
    const result = await deps.check({ accountId, text: input.words, from: about.side, before: [] });
    if (!result.opensCase && !result.errored) await deps.limiter.consume('report', accountId);
    try {
      const appeal = await store(input, about, result);
      if (result.helpCard && about.side === 'mentee' && about.conversationId !== null)
        await showHelpToMentee(deps, { conversationId: about.conversationId, risk: result.risk });
      return presentAppeal(appeal);
    } catch (error) {
      // On a duplicate key another request of the same person won the race: read its appeal.
      const stored =
        duplicateKeyOf(error) && (await deps.appeals.findAbout({ accountId, subject: about.subject }));
      if (!stored) throw error;
      return presentAppeal(stored);
    }
  };
}

function composeAppeal(
  { clock }: ModerationDeps,
  { actor }: AppealInput,
  { subject, entryId, conversationId, decidedIn }: Appealed,
): AppealRecord {
  const at = clock.now();
  return {
    ...{ _id: newId(), publicId: newPublicId(), accountId: actor.accountId },
    ...{ subject, entryId, conversationId, decidedIn, at },
    decideBy: new Date(at.getTime() + APPEAL_MINUTES * MINUTE_MS),
    outcome: 'waiting',
  };
}
