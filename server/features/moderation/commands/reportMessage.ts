import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction, isDuplicateKey } from '../../../platform/db/index.ts';
import type { ReportRecord } from '../report.model.ts';
import { caseScope } from '../moderation.deps.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase, showHelp } from './openCase.ts';

interface Reporting {
  actor: Actor;
  /** Public ids. */
  conversationId: string;
  messageId: string | null;
  reason: ReportRecord['reason'];
  words?: string | undefined;
}

/** How soon a person looks, before anybody has read a word. */
const RISK_OF: Readonly<Record<ReportRecord['reason'], RiskLevel>> = {
  unsafe: 'high',
  askedForContact: 'high',
  madeMeUncomfortable: 'moderate',
  worriedAboutThem: 'moderate',
  unkind: 'low',
  other: 'low',
};
/** A mentee who says this of a mentor makes an allegation: contact stops at once (R22). */
const ALLEGATIONS: readonly ReportRecord['reason'][] = ['unsafe', 'askedForContact'];

/**
 * Two taps: a message and a reason. The same again is the same report; what brings new words is one more, so that nothing
 * that somebody tells us is lost. Throws `notFound` for what this person cannot see; `tooMany`, but never for a worry.
 */
export function reportMessage(deps: ModerationDeps) {
  return async (input: Reporting): Promise<{ reportId: string }> => {
    const { conversationId, entryId, side } = await deps.conversations.locateFor(input);
    const key = {
      reporterId: input.actor.accountId,
      conversationId,
      entryId: entryId ?? '',
      reason: input.reason,
    };
    const report = await findOrStore(deps, { input, key, side });
    return { reportId: report.publicId };
  };
}

type Key = Pick<ReportRecord, 'reporterId' | 'conversationId' | 'entryId' | 'reason'>;

interface Given {
  input: Reporting;
  key: Key;
  side: Side;
}

/** Whoever stores first numbers the report; who comes second at the same instant looks again. */
async function findOrStore(deps: ModerationDeps, given: Given): Promise<ReportRecord> {
  for (;;) {
    const alike = await deps.reports.findAlike(given.key);
    const same = await findSame(deps, alike, given.input.words);
    if (same) return same;
    try {
      return await store(deps, given, alike.length);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

/** Without words of its own it says nothing that an earlier one does not. */
async function findSame(
  { cases, sealer }: ModerationDeps,
  alike: readonly ReportRecord[],
  words: string | undefined,
): Promise<ReportRecord | undefined> {
  if (words === undefined) return alike[0];
  for (const report of alike) {
    const made = await cases.findBySubject({ kind: 'report', id: report._id });
    if (!made?.words) continue;
    const { _id, words: sealed } = made;
    if ((await sealer.open({ scope: caseScope(_id), recordId: _id, sealed })) === words) return report;
  }
  return undefined;
}

async function store(deps: ModerationDeps, { input, key, side }: Given, part: number): Promise<ReportRecord> {
  const at = deps.clock.now();
  const isConduct = side === 'mentee' && ALLEGATIONS.includes(key.reason);
  const kind = isConduct ? ('conduct' as const) : ('report' as const);
  const accountId = key.reporterId;
  const checked =
    input.words === undefined
      ? null
      : await deps.check({ accountId, text: input.words, from: side, before: [] });
  if (!checked?.opensCase && !checked?.errored) await deps.limiter.consume('report', key.reporterId);
  const risk = graver(RISK_OF[key.reason], checked?.risk ?? 'none');
  const report: ReportRecord = {
    _id: newId(),
    publicId: newPublicId(),
    ...key,
    part,
    at,
    outcome: 'waiting',
  };
  await inTransaction(async () => {
    await deps.reports.insert(report);
    await openCase(deps)({
      kind,
      risk,
      subject: { kind: 'report', id: report._id },
      about: side === 'mentee' ? 'mentor' : 'mentee',
      conversationId: key.conversationId,
      report: { reportId: report._id, reason: key.reason, by: side },
      words: input.words === undefined ? null : { from: side, text: input.words },
      findings: checked?.findings ?? [],
      lock: isConduct,
    });
  });
  if (checked?.helpCard && side === 'mentee') await showHelp(deps, key.conversationId);
  return report;
}

const graver = (a: RiskLevel, b: RiskLevel): RiskLevel => (riskRank(a) >= riskRank(b) ? a : b);
