import { CLOCKS, CLOCK_STEPS } from '../../../shared/domain/callout/clocks.data.ts';
import type { ClockLevel, ClockStep } from '../../../shared/domain/callout/clocks.data.ts';

/** The claim that a member of staff has on a case lasts this long after the last act in it. */
const CLAIM_MINUTES = 15;

export interface FiredInRound {
  round: number;
  step: ClockStep;
  /** In minutes of the schedule, as are all times here. */
  dueAt: number;
  firedAt: number;
}

/** What R18 says of one case of one level, told again without the code of the service: which steps fire in which round, and when. */
export class ClockModel {
  fired: FiredInRound[] = [];
  private round = 1;
  private base = 0;
  private isAcknowledged = false;
  /** When the case was last in someone's hands, by an acknowledgement or the end of a claim. */
  private handsUntil = 0;
  private claimedUntil = 0;
  private readonly level: ClockLevel;

  constructor(level: ClockLevel) {
    this.level = level;
  }

  isClaimed(at: number): boolean {
    return at < this.claimedUntil;
  }

  acknowledge(at: number): void {
    if (this.isAcknowledged) return;
    this.isAcknowledged = true;
    this.handsUntil = at;
  }

  claim(at: number): void {
    this.acknowledge(at);
    this.claimedUntil = at + CLAIM_MINUTES;
  }

  putBack(at: number): void {
    this.handsUntil = at;
    this.claimedUntil = at;
  }

  /** The sweep runs: a case that no one has had for the time of its level is called again, and what is due fires. */
  look(at: number): void {
    const { acknowledgeMinutes, steps } = CLOCKS[this.level];
    const last = Math.max(this.handsUntil, this.claimedUntil);
    if (this.isAcknowledged && last + acknowledgeMinutes <= at) {
      this.round += 1;
      this.base = last;
      this.isAcknowledged = false;
    }
    if (this.isAcknowledged) return;
    const known = new Set(this.fired.filter(({ round }) => round === this.round).map(({ step }) => step));
    const due = CLOCK_STEPS.flatMap((step) => {
      const minutes = steps[step];
      const dueAt = this.base + (minutes ?? Infinity);
      return dueAt <= at && !known.has(step) ? [{ round: this.round, step, dueAt, firedAt: at }] : [];
    });
    this.fired.push(...due.sort((a, b) => a.dueAt - b.dueAt));
  }
}
