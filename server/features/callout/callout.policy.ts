import type { Role } from '../../../shared/contracts/actor.ts';
import type { ClockStep } from '../../../shared/domain/callout/clocks.data.ts';

interface ClockFacts {
  acknowledged: unknown;
  stoppedAt: Date | null;
  /** The case is escalated: only the safeguarding lead can acknowledge it. */
  forLead: boolean;
}

/** Whether a clock waits for an acknowledgement. */
export function isUnacknowledged({ acknowledged, stoppedAt }: ClockFacts): boolean {
  return acknowledged === null && stoppedAt === null;
}

/** Whether a person of this role stops the clock by acknowledging: one of an escalated case waits for the lead. */
export function mayAcknowledge(clock: ClockFacts, role: Role): boolean {
  if (!isUnacknowledged(clock)) return false;
  return role === 'safeguardingLead' || (role === 'moderator' && !clock.forLead);
}

export interface StepCandidates {
  /** On call now, the first to be paged first; only people who may work on the case. */
  onCall: readonly string[];
  leads: readonly string[];
  coordinators: readonly string[];
  /** Paged before in this round. */
  pagedIds: readonly string[];
}

/**
 * Account ids of those to whom a step of the clock is sent. Without anyone on call the leads are paged in their place; the next person is one who was not paged yet, and where
 * all have been, all are paged again.
 */
export function recipientsOfStep(step: ClockStep, people: StepCandidates): readonly string[] {
  const { onCall, leads, coordinators, pagedIds } = people;
  const inOrder = [...new Set([...onCall, ...leads])];
  switch (step) {
    case 'pageOnCall':
      return onCall.length > 0 ? onCall.slice(0, 1) : leads;
    case 'pageNext': {
      const next = inOrder.find((one) => !pagedIds.includes(one));
      return next === undefined ? [...new Set([...pagedIds, ...inOrder])] : [next];
    }
    case 'pageLead':
      return leads;
    case 'tellCoordinator':
      return coordinators;
  }
}

/** The screen that a page opens: that of the case, or the rota for people who work on no case. */
export function pathOfPage(step: ClockStep, publicId: string): string {
  return step === 'tellCoordinator' ? '/desk/rota' : `/desk/call/${publicId}`;
}

/** The screen that a page about an overdue referral opens: that of the application, whose task leads and coordinators close. */
export function pathOfReferral(publicId: string): string {
  return `/desk/screening/${publicId}`;
}

/**
 * The steps of a page about an overdue task: the leads; with the second page, and the first where no lead can be paged, the coordinators too, as
 * at a breach of an escalation. `before`: how often it was paged before.
 */
export function overdueSteps({ before, leads }: { before: number; leads: readonly string[] }): ClockStep[] {
  return before === 1 || leads.length === 0 ? ['pageLead', 'tellCoordinator'] : ['pageLead'];
}

/** How often a page is tried before it is given up, and the wait before the second try. */
export const MAX_TRIES = 8;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;

/** When a page is tried again, unless this try succeeds: the wait doubles with each try. */
export function nextTryAt(now: Date, tries: number): Date {
  const seconds = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** tries);
  return new Date(now.getTime() + seconds * 1000);
}
