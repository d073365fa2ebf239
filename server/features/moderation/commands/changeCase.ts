import { queueChangedPush } from '../../../../shared/contracts/moderation.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ModerationCase } from '../case.model.ts';
import { canWork } from '../case.policy.ts';
import type { CaseChange } from '../case.repository.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** A case for somebody at the desk. Throws `notFound`, and `ownCase` for what they are part of. */
export async function loadCase(
  { cases }: ModerationDeps,
  { id, actor }: { id: string; actor: Actor },
): Promise<ModerationCase> {
  const found = await cases.find(id);
  if (!found) throw new AppError('notFound');
  if (!canWork(found, actor.accountId)) throw new AppError('ownCase');
  return found;
}

interface Act {
  found: ModerationCase;
  actor: Actor;
  /** The version that was looked at. */
  version: number;
  action: string;
  change: CaseChange;
}

/** Writes one act on the version it saw. Throws `staleVersion` with `{ by, action, at }` of whoever acted first; then nothing was changed. */
export async function actOnCase(
  deps: ModerationDeps,
  { found, actor, version, action, change }: Act,
): Promise<ModerationCase> {
  const lastAct = { by: actor.accountId, action, at: deps.clock.now() };
  const changed = await deps.cases.change({ caseId: found._id, version, change: { ...change, lastAct } });
  if (!changed) throw await staleVersion(deps, found.publicId);
  afterCommit(() =>
    deps.realtime.toStaff(queueChangedPush, { caseId: changed.publicId, version: changed.version }),
  );
  return changed;
}

async function staleVersion({ accounts, cases }: ModerationDeps, publicId: string): Promise<AppError> {
  const now = await cases.find(publicId);
  if (!now) return new AppError('notFound');
  const { by, action, at } = now.lastAct;
  const persons = await accounts.findPersons(by === null ? [] : [by]);
  const name = by === null ? null : (persons.get(by)?.persona?.alias ?? null);
  return new AppError('staleVersion', { details: { by: name, action, at: at.toISOString() } });
}
