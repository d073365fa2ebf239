import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { AppealBody, AppealReceipt } from '../../../../shared/contracts/appeals.ts';
import { APPEAL_MINUTES } from '../../../../shared/domain/callout/clocks.data.ts';
import { helpLevelOf } from '../../../../shared/domain/moderation/riskLevels.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { duplicateKeyOf, inTransaction } from '../../../platform/db/index.ts';
import type { AppealRecord } from '../appeal.model.ts';
import { locateAppealed } from '../appeal.subject.ts';
import type { Appealed } from '../appeal.subject.ts';
import { viewOwnAppeals } from '../appeal.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';
import { openTextCase } from './openTextCase.ts';

type AppealInput = { actor: Actor } & AppealBody;
type Checked = Awaited<ReturnType<ModerationDeps['check']>>;

/**
 * A person asks other staff to look at a decision again (R26): check → rate → appeal and its case in one transaction. Staff who decided
 * before may not work the case, nor may those who may not read what was decided (R23). There is one appeal of a decision: repeated, it
 * answers with what is stored, and words that call for a case open one of their own.
 * @throws {AppError} notFound for what is not the actor's own
 * @throws {AppError} moveNotAllowed for what was not decided against the actor
 * @throws {AppError} tooMany, unless the words call for a case
 */
export function appealDecision(deps: ModerationDeps) {
  const open = openCase(deps);
  const openForWords = openTextCase(deps);

  /** Stores an appeal and opens its case, in one transaction. */
  async function store(input: AppealInput, about: Appealed, result: Checked): Promise<AppealRecord> {
    const appeal = composeAppeal(deps, input, about);
    const { conversationId, entryId, deciders, originIds, side } = about;
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
        originIds,
      });
      // A lead who decided before is barred from the appeal. Where no one else may read it, a cry for help in its words reaches that lead.
      if (await isRestricted(about)) await keepWords(input, about, result);
    });
    return appeal;
  }

  const isRestricted = async ({ originIds }: Appealed): Promise<boolean> =>
    (await deps.caseReaders.findForLeadAlone(originIds)).length > 0;

  /** Words of a second request for one appeal, which have no place in it. A restriction of who reads the appeal holds for them too. */
  async function keepWords(input: AppealInput, about: Appealed, result: Checked) {
    if (!callsForCase(result)) return;
    const { conversationId, side } = about;
    const originIds = (await isRestricted(about)) ? about.originIds : [];
    const { words: text } = input;
    const { accountId } = input.actor;
    const subject = { kind: 'appeal' as const, id: newId() };
    await openForWords({ subject, from: side, text, result, conversationId, accountId, originIds });
  }

  /** Stores an appeal, or finds the one that this person made of the same decision before. */
  async function storeOrFind(input: AppealInput, about: Appealed, result: Checked): Promise<AppealRecord> {
    const key = { accountId: input.actor.accountId, subject: about.subject };
    let existing = await deps.appeals.findAbout(key);
    try {
      if (!existing) return await store(input, about, result);
    } catch (error) {
      // On a duplicate key another request of the same person won the race: read its appeal.
      existing = duplicateKeyOf(error) ? await deps.appeals.findAbout(key) : null;
      if (!existing) throw error;
    }
    await keepWords(input, about, result);
    return existing;
  }

  return async (input: AppealInput): Promise<AppealReceipt> => {
    const { accountId } = input.actor;
    const about = await locateAppealed(deps, input);
    const result = await deps.check({ accountId, text: input.words, from: about.side, before: [] });
    if (!callsForCase(result)) await deps.limiter.consume('report', accountId);
    const stored = await storeOrFind(input, about, result);
    const [appeal] = await viewOwnAppeals(deps, [stored]);
    if (!appeal) throw new Error('an appeal has a view');
    return {
      appeal,
      helpLevel: result.helpCard ? helpLevelOf(result.risk) : null,
    };
  };
}

function callsForCase({ opensCase, errored }: Checked): boolean {
  return opensCase || errored;
}

/** The record of a new appeal. */
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
