import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  effectOf,
  RESTRICTION_DAYS,
  RESTRICTION_KINDS,
} from '../../../../shared/domain/restrictions/restrictions.ts';
import type {
  RestrictionKind,
  RestrictionSpan,
} from '../../../../shared/domain/restrictions/restrictions.ts';
import { DAY_MS, HOUR_MS } from '../../../../shared/domain/units.ts';

const BEGIN = Date.parse('2030-01-16T10:00:00Z');

/** What staff and the clock do, one after the other. */
type Step =
  | { do: 'restrict'; kind: RestrictionKind; days: number }
  | { do: 'lift'; which: number }
  | { do: 'wait'; hours: number };

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('restrict' as const),
      kind: fc.constantFrom(...RESTRICTION_KINDS),
      days: fc.constantFrom(...RESTRICTION_DAYS),
    }),
    fc.record({ do: fc.constant('lift' as const), which: fc.nat({ max: 9 }) }),
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }) }),
  ),
  { maxLength: 25 },
);

/** A table of what each kind forbids, apart from the code under test. */
const FORBIDS: Readonly<Record<RestrictionKind, { contact: boolean; unread: boolean; matching: boolean }>> = {
  warning: { contact: false, unread: false, matching: false },
  holdMessages: { contact: false, unread: true, matching: false },
  pauseMatching: { contact: false, unread: false, matching: true },
  suspension: { contact: true, unread: false, matching: true },
  removal: { contact: true, unread: false, matching: true },
};

test('what a person may not do is, after any sequence of restrictions, lifts and waits, what the hours left say', () => {
  fc.assert(
    fc.property(steps, (walk) => {
      let now = BEGIN;
      const spans: RestrictionSpan[] = [];
      // The oracle counts hours down instead of comparing instants.
      const left: { kind: RestrictionKind; hours: number }[] = [];
      for (const step of walk as Step[]) {
        if (step.do === 'wait') {
          now += step.hours * HOUR_MS;
          for (const one of left) one.hours -= step.hours;
        } else if (step.do === 'lift') {
          const [span, one] = [spans[step.which], left[step.which]];
          if (span?.endedAt !== null || !one) continue;
          span.endedAt = new Date(now);
          one.hours = 0;
        } else {
          const isFinal = step.kind === 'removal';
          const until = isFinal ? null : new Date(now + step.days * DAY_MS);
          spans.push({ kind: step.kind, from: new Date(now), until, endedAt: null });
          left.push({ kind: step.kind, hours: isFinal ? Infinity : step.days * 24 });
        }
        const holding = left.filter(({ hours }) => hours > 0).map(({ kind }) => FORBIDS[kind]);
        expect(effectOf(spans, new Date(now))).toEqual({
          stopsContact: holding.some(({ contact }) => contact),
          holdsMessages: holding.some(({ unread }) => unread),
          stopsMatching: holding.some(({ matching }) => matching),
        });
      }
    }),
  );
});
