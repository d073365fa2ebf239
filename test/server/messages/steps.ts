import fc from 'fast-check';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

/** The next act of the property test; `pick` chooses among the messages that exist at that point. */
export type Step =
  | { do: 'send'; side: Side; words: 'plain' | 'held' | 'redacted'; pick: number }
  | { do: 'release' | 'redact' | 'remove' | 'restore'; pick: number }
  | { do: 'withdraw' | 'repeat'; side: Side; pick: number }
  | { do: 'read' | 'sync'; side: Side; pick: number }
  | { do: 'lock' }
  | { do: 'unlock' };

const side = fc.constantFrom(...SIDES);
const pick = fc.nat(1_000);
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      side,
      words: fc.constantFrom('plain' as const, 'held' as const, 'redacted' as const),
      pick,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('release' as const, 'redact' as const, 'remove' as const, 'restore' as const),
      pick,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'repeat' as const), side, pick }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('read' as const, 'sync' as const), side, pick }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'lock' as const }, { do: 'unlock' as const }) },
);
