import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../platform/crypto/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { notifyIfExemptionChanged } from './capExemption.ts';
import { announceCase } from './case.action.ts';
import type { ModerationCase } from './case.model.ts';
import { sideOf } from './case.policy.ts';
import type { CaseChange } from './case.repository.ts';
import type { CaseText } from './caseText.model.ts';
import { mergeHeard } from './heardCase.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { caseTextScope } from './sealingScopes.ts';

/** Up to this number each added text changes the version, so that a decision made without it is stale; after it only a graver one does. */
const MOST_INTERRUPTING = 20;

interface AddedText {
  known: ModerationCase;
  /** The case that the text alone would have opened. */
  added: ModerationCase;
  /** Text that is no message and no attempt. */
  words: string | null;
  /** Text to seal for the safeguarding lead. */
  evidence: string | null;
}

/**
 * Adds a text to an undecided case of its author: it is kept, sealed and counted, and the case keeps the graver risk and the earlier clock.
 * Joins the running transaction.
 * @returns the case after it
 */
export async function addText(deps: ModerationDeps, input: AddedText): Promise<ModerationCase> {
  const { known, added } = input;
  const { cases, caseTexts } = deps;
  await caseTexts.insert(await composeText(deps, input));
  const isGraver = riskRank(added.risk) > riskRank(known.risk);
  const changesCap = added.suspendsCap && !known.suspendsCap;
  if (!isGraver && !changesCap && known.addedTexts >= MOST_INTERRUPTING) {
    await cases.countText(known._id);
    return known;
  }
  const change = composeChange(known, added, isGraver);
  const changed = await cases.change({ caseId: known._id, version: known.version, change });
  if (!changed) throw new Error('a case changed under the transaction that read it');
  afterCommit(() => {
    announceCase(deps, changed);
    notifyIfExemptionChanged(deps, { before: known, after: changed });
  });
  return changed;
}

function composeChange(known: ModerationCase, added: ModerationCase, isGraver: boolean): CaseChange {
  const { risk, riskRank: rank, subject } = added;
  return {
    ...(isGraver && {
      risk,
      riskRank: rank,
      gravestAddedId: subject.id,
    }),
    suspendsCap: known.suspendsCap || added.suspendsCap,
    ...(added.attention !== null && mergeHeard(known, { ...added, attention: added.attention })),
    dueAt: added.dueAt < known.dueAt ? added.dueAt : known.dueAt,
    addedTexts: known.addedTexts + 1,
    lastAction: { by: null, action: 'textAdded', at: added.openedAt },
  };
}

async function composeText(
  deps: ModerationDeps,
  { known, added, words, evidence }: AddedText,
): Promise<CaseText> {
  const { sealer } = deps;
  const _id = newId();
  const scope = caseTextScope({ _id, caseId: known._id });
  return {
    _id,
    publicId: (await publicIdOf(deps, added)) ?? newPublicId(),
    caseId: known._id,
    subject: added.subject,
    from: added.wordsFrom ?? sideOf(added.about),
    at: added.openedAt,
    risk: added.risk,
    findings: added.findings,
    words: words === null ? null : await sealer.seal({ ...scope, text: words }),
    evidence: evidence === null ? null : await sealer.sealForSafeguarding({ text: evidence, aad: _id }),
  };
}

/** The public id that the desk knows a message or an attempt by; null for a text that has none. */
async function publicIdOf(
  { attempts, conversations }: ModerationDeps,
  { conversationId, subject: { kind, id } }: ModerationCase,
): Promise<string | null> {
  if (kind === 'attempt') return (await attempts.find(id))?.publicId ?? null;
  if (kind !== 'entry' || conversationId === null) return null;
  const [message] = await conversations.readAround({ conversationId, entryId: id, count: 0 });
  return message?.publicId ?? null;
}
