import type { Actor } from '../../../shared/contracts/actor.ts';
import type { AppealBody } from '../../../shared/contracts/appeals.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { AppealRecord } from './appeal.model.ts';
import { entryOf } from './case.messages.ts';
import type { ModerationCase } from './case.model.ts';
import { decidersOf } from './case.policy.ts';
import { appealablePlace } from './explanation.appeal.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** A decision that its person asks to be looked at again. */
export interface Appealed extends Pick<AppealRecord, 'subject' | 'entryId' | 'conversationId' | 'decidedIn'> {
  /** The side of the person who appeals. */
  side: Side;
  /** Staff who decided it, and may not decide the appeal. */
  deciders: string[];
  /** The cases in which it was decided, and those that they looked at again: who may not read these may not read the appeal (R23). */
  originIds: string[];
}

type AppealedInput = { actor: Actor } & AppealBody;

/**
 * Finds what is appealed, by the public ids that its person knows, with those who decided it.
 * @throws {AppError} notFound for what is not the actor's own
 * @throws {AppError} moveNotAllowed for a message that was not removed, a report that was not answered with "no rule broken", or an
 * explanation that has no appeal (`appealablePlace`)
 */
export function locateAppealed(deps: ModerationDeps, input: AppealedInput): Promise<Appealed> {
  switch (input.about) {
    case 'restriction':
      return locateRestriction(deps, input);
    case 'report':
      return locateReported(deps, input);
    case 'message':
      return locateRemoved(deps, input);
    case 'explanation':
      return locateExplained(deps, input);
  }
}

/** A restriction of the actor. @throws {AppError} notFound */
async function locateRestriction(
  deps: ModerationDeps,
  { actor, restrictionId: id }: Extract<AppealedInput, { about: 'restriction' }>,
): Promise<Appealed> {
  const restriction = (await deps.restrictions.restrictionsOf([actor.accountId])).find(
    ({ publicId }) => publicId === id,
  );
  if (!restriction) throw new AppError('notFound');
  const { by, caseId: decidedIn, side } = restriction;
  const { conversationId, deciders, originIds } = await originOf(deps, decidedIn);
  const subject = { kind: 'restriction', id } as const;
  return {
    subject,
    entryId: null,
    conversationId,
    decidedIn,
    side,
    deciders: [...new Set([by, ...deciders])],
    originIds,
  };
}

/** A report of the actor's that was answered with "no rule broken". @throws {AppError} notFound, moveNotAllowed */
async function locateReported(
  deps: ModerationDeps,
  { actor, reportId: id }: Extract<AppealedInput, { about: 'report' }>,
): Promise<Appealed> {
  const report = await deps.reports.findOwn({ reporterId: actor.accountId, publicId: id });
  if (!report) throw new AppError('notFound');
  if (report.outcome !== 'noRuleBroken') throw new AppError('moveNotAllowed');
  const { caseId: decidedIn, conversationId, entryId } = report;
  const { deciders, originIds, side } = await originOf(deps, decidedIn);
  const subject = { kind: 'report', id } as const;
  return { subject, entryId, conversationId, decidedIn, side, deciders, originIds };
}

/** A message of the actor's that staff removed. @throws {AppError} notFound, moveNotAllowed */
async function locateRemoved(
  deps: ModerationDeps,
  { actor, conversationId: publicId, messageId }: Extract<AppealedInput, { about: 'message' }>,
): Promise<Appealed> {
  const locator = { actor, conversationId: publicId, messageId };
  const { conversationId, entryId, side } = await deps.conversations.locateFor(locator);
  if (entryId === null) throw new AppError('notFound');
  const [message] = await deps.conversations.readAround({ conversationId, entryId, count: 0 });
  if (message?.from !== side) throw new AppError('notFound');
  if (message.status !== 'removed') throw new AppError('moveNotAllowed');
  const about = await deps.cases.findDecisionsAbout(entryId);
  const origins = await deps.cases.findMany(about.map(({ _id }) => _id));
  const subject = { kind: 'message', id: messageId } as const;
  return { subject, entryId, conversationId, decidedIn: null, side, ...precedentsOf(origins) };
}

/** An explanation to the actor that can be appealed. @throws {AppError} notFound, moveNotAllowed */
async function locateExplained(
  deps: ModerationDeps,
  { actor, explanationId: id }: Extract<AppealedInput, { about: 'explanation' }>,
): Promise<Appealed> {
  const explanation = await deps.explanations.find(id);
  if (explanation?.accountId !== actor.accountId) throw new AppError('notFound');
  const place = await appealablePlace(deps, { actor, explanation });
  if (!place) throw new AppError('moveNotAllowed');
  const { caseId: decidedIn } = explanation;
  const { conversationId, side } = place;
  const { deciders, entryId, originIds } = await originOf(deps, decidedIn);
  const subject = { kind: 'explanation', id } as const;
  return { subject, entryId, conversationId, decidedIn, side, deciders, originIds };
}

type Precedents = Pick<Appealed, 'deciders' | 'originIds'>;

/** Who decided these cases, and the ids of the cases and of those that they look again at. */
function precedentsOf(origins: readonly ModerationCase[]): Precedents {
  const originIds = [...new Set(origins.flatMap((one) => [one._id, ...one.originIds]))];
  return { deciders: decidersOf(origins), originIds };
}

/** The conversation and message of the case of a decision, who decided in it, and the side that reported. */
async function originOf(
  { cases }: ModerationDeps,
  caseId: string,
): Promise<Precedents & { conversationId: string | null; entryId: string | null; side: Side }> {
  const origins = await cases.findMany([caseId]);
  const [origin] = origins;
  return {
    ...precedentsOf(origins),
    conversationId: origin?.conversationId ?? null,
    entryId: origin ? entryOf(origin) : null,
    side: origin?.report?.by ?? 'mentee',
  };
}
