import type { CaseView } from '../../../shared/contracts/moderation.ts';
import type { Called } from '../../../shared/domain/moderation/caseCalls.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { SealedText, Sealer } from '../../platform/crypto/index.ts';
import { dateField, sealedTextField, subdocument, textField } from '../../platform/db/index.ts';
import { callScope, raiseScope, wideningScope } from './sealingScopes.ts';

/** How often more messages may be listed around a case: with the first five there are 25 on each side then. */
export const MAX_WIDENINGS = 4;

/** That a member of staff raised the risk of a case. */
export interface RiskRaise {
  /** Its reason is sealed for it alone. */
  id: string;
  by: string;
  at: Date;
  from: RiskLevel;
  to: RiskLevel;
  reason: SealedText;
}

/** A call outside the service about a case. */
export interface CallRecord {
  /** What was agreed is sealed for it alone. */
  id: string;
  by: string;
  at: Date;
  called: Called;
  calledAt: Date;
  agreed: SealedText;
}

/** That a member of staff had more messages listed around the one that a case is about. */
export interface CaseWidening {
  /** Its reason is sealed for it alone. */
  id: string;
  by: string;
  at: Date;
  reason: SealedText;
}

const sealed = { type: sealedTextField, required: true };

export const riskRaiseField = subdocument({
  id: textField,
  by: textField,
  at: dateField,
  from: textField,
  to: textField,
  reason: sealed,
});

export const callRecordField = subdocument({
  id: textField,
  by: textField,
  at: dateField,
  called: textField,
  calledAt: dateField,
  agreed: sealed,
});

export const wideningField = subdocument({ id: textField, by: textField, at: dateField, reason: sealed });

interface WithTimeline {
  _id: string;
  raises?: RiskRaise[];
  calls?: CallRecord[];
  widenings?: CaseWidening[];
}

/**
 * What staff did in a case besides deciding it, with the sealed words opened, oldest first.
 * @param nameOf desk name of an account
 */
export async function presentTimeline(
  sealer: Pick<Sealer, 'open'>,
  { _id, raises = [], calls = [], widenings = [] }: WithTimeline,
  nameOf: (accountId: string) => string,
): Promise<Pick<CaseView, 'raises' | 'calls' | 'widenings'>> {
  return {
    raises: await Promise.all(
      raises.map(async ({ id, by, at, from, to, reason }) => ({
        by: nameOf(by),
        at: at.toISOString(),
        from,
        to,
        reason: await sealer.open({ ...raiseScope(_id, id), sealed: reason }),
      })),
    ),
    calls: await Promise.all(
      calls.map(async ({ id, by, at, called, calledAt, agreed }) => ({
        by: nameOf(by),
        at: at.toISOString(),
        called,
        calledAt: calledAt.toISOString(),
        agreed: await sealer.open({ ...callScope(_id, id), sealed: agreed }),
      })),
    ),
    widenings: await Promise.all(
      widenings.map(async ({ id, by, at, reason }) => ({
        by: nameOf(by),
        at: at.toISOString(),
        reason: await sealer.open({ ...wideningScope(_id, id), sealed: reason }),
      })),
    ),
  };
}
