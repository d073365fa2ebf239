import type { LedgerDraft } from '../../../shared/domain/time/ledger.ts';
import { continueSession, isOpenFor, openMeter, takeAct } from '../../../shared/domain/time/meter.ts';
import type { Act, Meter, Step } from '../../../shared/domain/time/meter.types.ts';
import {
  canDeferWrite,
  RULES,
  computeStep,
  uncountedFrom,
  WRITE_EVERY_SECONDS,
} from '../../../server/features/time/time.policy.ts';

/** What a mentor does in a second, and what becomes of it on its way to the meter. */
export interface Deed extends Act {
  process: number;
  /** Seconds until it reaches the meter; null where its process dies first, with all that it had not written down. */
  lateBy: number | null;
}

interface Event {
  at: number;
  happen: () => void;
}

/** The service as far as it counts: some processes, one meter, the log of messages, and what comes late. */
export class ModelService {
  readonly entries: LedgerDraft[] = [];
  /** The messages that were accepted and stored. */
  readonly log: Act[] = [];
  meter: Meter;
  private events: Event[] = [];
  private readonly pendingActs = new Map<number, { at: number }>();

  constructor({ at, weeklySeconds }: { at: number; weeklySeconds: number }) {
    const promise = { timeZone: 'Europe/London', weeklySeconds, dailySeconds: null };
    this.meter = openMeter({ promise, rules: RULES, at }).meter;
  }

  plan(deed: Deed): void {
    const { lateBy, process } = deed;
    const { at, conversation, kind } = deed;
    this.events.push({
      at,
      happen: () => {
        if (kind === 'send') {
          if (!isOpenFor(this.settled(at), conversation)) return;
          this.log.push({ at, conversation, kind });
        }
        if (lateBy === null) this.pendingActs.delete(process);
        else this.events.push({ at: at + lateBy, happen: () => this.record(deed) });
      },
    });
  }

  planSweep(at: number): void {
    this.events.push({ at, happen: () => void this.step({ at, writeNow: true }) });
  }

  /** Lets everything happen up to the end of a second. */
  runTo(until: number): void {
    for (;;) {
      const [next] = this.events.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) return;
      this.events = this.events.filter((event) => event !== next);
      this.now = next.at;
      next.happen();
    }
  }

  private now = 0;

  /** As `recordAct` and `pendingActs` do. */
  private record({ process, ...act }: Deed): void {
    const { meter, isWritten } = this.step({ at: act.at, change: (now) => takeAct(now, act) });
    if (isWritten) this.pendingActs.delete(process);
    else if (meter.session?.lastActAt === act.at) this.keep(process, act.at);
  }

  private keep(process: number, at: number): void {
    const waiting = this.pendingActs.get(process);
    if (waiting) {
      waiting.at = Math.max(waiting.at, at);
      return;
    }
    const held = { at };
    this.pendingActs.set(process, held);
    const happen = () => {
      // Dropped in between, and perhaps another act is held now, with a timer of its own.
      if (this.pendingActs.get(process) !== held) return;
      this.pendingActs.delete(process);
      this.step({ at: held.at, change: continueSession, writeNow: true });
    };
    this.events.push({ at: this.now + WRITE_EVERY_SECONDS, happen });
  }

  /** As `gate` does. */
  private settled(at: number): Meter {
    const uncounted = this.uncounted(at);
    return computeStep(this.meter, { at, uncounted, change: undefined, atRisk: null }).meter;
  }

  private uncounted(at: number): Act[] {
    const from = uncountedFrom(this.meter, at);
    return from === null ? [] : this.log.filter((act) => from <= act.at && act.at <= at);
  }

  /** As `stepMeter` does. */
  private step(input: { at: number; change?: (meter: Meter, at: number) => Step; writeNow?: boolean }) {
    const { at, change, writeNow = false } = input;
    const uncounted = this.uncounted(at);
    const step = computeStep(this.meter, { at, uncounted, change, atRisk: null });
    if (!writeNow && canDeferWrite(this.meter, step)) return { meter: step.meter, isWritten: false };
    this.meter = step.meter;
    this.entries.push(...step.entries);
    return { meter: step.meter, isWritten: true };
  }
}
