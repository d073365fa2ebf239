import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction, isDuplicateKey } from '../../../platform/db/index.ts';
import { dueAt } from '../case.policy.ts';
import type { ReportRecord } from '../report.model.ts';
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

/** Two taps: a message and a reason. The same again is the same report. Throws `notFound` for what this person cannot see. */
export const reportMessage =
  (deps: ModerationDeps) =>
  async (input: Reporting): Promise<{ reportId: string; answerBy: string }> => {
    const place = await deps.conversations.locateFor(input);
    const key = {
      reporterId: input.actor.accountId,
      conversationId: place.conversationId,
      entryId: place.entryId ?? '',
      reason: input.reason,
    };
    const report =
      (await deps.reports.findSame(key)) ?? (await store(deps, { input, key, side: place.side }));
    return { reportId: report.publicId, answerBy: report.answerBy.toISOString() };
  };

type Key = Pick<ReportRecord, 'reporterId' | 'conversationId' | 'entryId' | 'reason'>;

async function store(
  deps: ModerationDeps,
  given: { input: Reporting; key: Key; side: 'mentee' | 'mentor' },
): Promise<ReportRecord> {
  const { input, key, side } = given;
  const at = deps.clock.now();
  const isConduct = side === 'mentee' && ALLEGATIONS.includes(key.reason);
  const kind = isConduct ? ('conduct' as const) : ('report' as const);
  const checked =
    input.words === undefined ? null : await deps.check({ text: input.words, from: side, before: [] });
  const risk = graver(RISK_OF[key.reason], checked?.risk ?? 'none');
  const answerBy = dueAt({ risk, kind, openedAt: at });
  const report: ReportRecord = {
    _id: newId(),
    publicId: newPublicId(),
    ...key,
    at,
    answerBy,
    outcome: 'waiting',
  };
  try {
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
  } catch (error) {
    const same = isDuplicateKey(error) ? await deps.reports.findSame(key) : null;
    if (!same) throw error;
    return same;
  }
  if (checked?.helpCard && side === 'mentee') await showHelp(deps, key.conversationId);
  return report;
}

const graver = (a: RiskLevel, b: RiskLevel): RiskLevel => (riskRank(a) >= riskRank(b) ? a : b);
