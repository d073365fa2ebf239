import type { CaseClockView, WaitingCase } from '../../../shared/contracts/callout.ts';
import { acknowledgeBy, gravestMark } from '../../../shared/domain/callout/clock.ts';
import type { ClockMark } from '../../../shared/domain/callout/clock.ts';
import type { TimeSpan } from '../../../shared/domain/callout/rota.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import { mayAcknowledge } from './callout.policy.ts';
import type { CaseClock } from './caseClock.model.ts';
import type { FiredStep } from './firedStep.model.ts';
import type { StaffPage } from './page.model.ts';

type NameOf = (accountId: string) => string;

export function presentSpan({ from, to }: TimeSpan): { from: string; to: string } {
  return { from: from.toISOString(), to: to.toISOString() };
}

/** Level, start and end of a clock. */
function presentTimes(marks: readonly ClockMark[]) {
  const gravest = gravestMark(marks);
  const by = acknowledgeBy(marks);
  if (gravest === null || by === null) throw new Error('a clock without a mark');
  return { level: gravest.level, since: gravest.at.toISOString(), acknowledgeBy: by.toISOString() };
}

/** A case that waits, for the head of the desk. */
export function presentWaiting({ publicId, number, marks, forLead }: CaseClock): WaitingCase {
  return { caseId: publicId, number, forLead, ...presentTimes(marks) };
}

/** A step that has fired. */
export function presentStep(
  { step, dueAt, firedAt, isBreach, reachedIds }: FiredStep,
  nameOf: NameOf,
): CaseClockView['steps'][number] {
  return {
    step,
    dueAt: dueAt.toISOString(),
    firedAt: firedAt.toISOString(),
    isBreach,
    reached: reachedIds.map(nameOf),
  };
}

/** Whether a page was sent, is tried again, or was given up. */
function pageState({ sentAt, nextTryAt }: StaffPage): CaseClockView['pages'][number]['state'] {
  if (sentAt !== null) return 'sent';
  return nextTryAt === null ? 'notSent' : 'waiting';
}

/** The call-out of a case, for one member of staff. */
export function presentClock(
  clock: CaseClock,
  context: {
    viewer: { accountId: string; role: Role };
    nameOf: NameOf;
    steps: readonly FiredStep[];
    pages: readonly StaffPage[];
  },
): CaseClockView {
  const { viewer, nameOf, steps, pages } = context;
  const { acknowledged, forLead, marks, nextDueAt, number, stoppedAt } = clock;
  return {
    number,
    ...presentTimes(marks),
    forLead,
    mayAcknowledge: mayAcknowledge(clock, viewer.role),
    acknowledged: acknowledged && {
      by: nameOf(acknowledged.by),
      byMe: acknowledged.by === viewer.accountId,
      at: acknowledged.at.toISOString(),
    },
    claimBy: (acknowledged && nextDueAt?.toISOString()) ?? null,
    isDecided: stoppedAt !== null,
    steps: steps.map((step) => presentStep(step, nameOf)),
    pages: pages.map((page) => ({
      to: nameOf(page.accountId),
      at: page.at.toISOString(),
      state: pageState(page),
    })),
  };
}
