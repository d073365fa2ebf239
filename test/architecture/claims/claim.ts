import type { DUTIES } from './duties.data.ts';
import type { PROOFS } from './proofs.data.ts';

export interface Claim {
  /** What the texts promise, in a line. */
  claim: string;
  /** Keys of the catalogues in `client/platform/i18n/en`: file, then the way to the text. */
  texts: readonly string[];
  tests?: readonly (keyof typeof PROOFS)[];
  /** What only people can make true. */
  duties?: readonly (keyof typeof DUTIES)[];
}
