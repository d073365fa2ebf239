import type { InterviewFacts } from './interview.ts';
import { REFERENCES_NEEDED } from './references.ts';
import { isMinorBand, searchesBarredLists } from './checks.ts';
import type { CheckLevel, ScreeningOutcome } from './checks.ts';

/** What an application has to prove, in the order of the steps. */
export const EVIDENCE_PIECES = [
  'email',
  'identity',
  'references',
  'secondChannel',
  'check',
  'barredLists',
  'interview',
  'secondLook',
  'training',
  'practice',
  'conduct',
] as const;
export type EvidencePiece = (typeof EVIDENCE_PIECES)[number];

/** A check as far as the rules read it; identity has no level and no end. */
export interface CheckFacts {
  kind: 'identity' | 'background';
  level: CheckLevel | null;
  outcome: ScreeningOutcome;
  validUntil: Date | null;
}

/** One thing that a volunteer has passed or accepted; without `validUntil` until a newer version is asked for. */
export interface PreparedPiece {
  version: number;
  validUntil: Date | null;
}

/** What a volunteer has passed and accepted; a piece that is absent was not, or not in the version that is asked for. */
export interface Preparation {
  training?: PreparedPiece | undefined;
  practice?: PreparedPiece | undefined;
  conduct?: PreparedPiece | undefined;
}

/** References that speak for the volunteer, and those of them that a second channel confirmed (R2). */
export interface ReferenceFacts {
  speaking: number;
  confirmed: number;
}

export interface EvidenceFacts {
  emailConfirmed: boolean;
  references: ReferenceFacts;
  interview: InterviewFacts;
  /** In the order in which they were recorded. */
  checks: readonly CheckFacts[];
  /** Null asks about everything but the preparation: its pieces then count as there. */
  preparation: Preparation | null;
}

export interface PieceState {
  piece: EvidencePiece;
  state: 'there' | 'lapsed' | 'missing';
  /** When it lapses, or lapsed; null where it does not. */
  until: Date | null;
}

/** Until when a piece counts, in milliseconds; `Infinity` without an end, null where it is missing. */
type Lasting = number | null;

const FOR_EVER = Number.POSITIVE_INFINITY;
const lastingOf = (validUntil: Date | null): number => validUntil?.getTime() ?? FOR_EVER;

/** Checks of a kind that count: clear ones after the last that was not. */
function clearChecks({ checks }: EvidenceFacts, kind: CheckFacts['kind']): readonly CheckFacts[] {
  const ofKind = checks.filter((check) => check.kind === kind);
  return ofKind.slice(ofKind.findLastIndex(({ outcome }) => outcome !== 'clear') + 1);
}

const latestEnd = (checks: readonly CheckFacts[]): Lasting =>
  checks.length === 0 ? null : Math.max(...checks.map(({ validUntil }) => lastingOf(validUntil)));

/** When a piece of the preparation lapses; null where it is missing. */
function preparedEnd(facts: EvidenceFacts, piece: keyof Preparation): Lasting {
  if (facts.preparation === null) return FOR_EVER;
  const prepared = facts.preparation[piece];
  return prepared ? lastingOf(prepared.validUntil) : null;
}

const LASTING: Readonly<Record<EvidencePiece, (facts: EvidenceFacts) => Lasting>> = {
  email: ({ emailConfirmed }) => (emailConfirmed ? FOR_EVER : null),
  references: ({ references }) => (references.speaking >= REFERENCES_NEEDED ? FOR_EVER : null),
  secondChannel: ({ references }) => (references.confirmed > 0 ? FOR_EVER : null),
  identity: (facts) => latestEnd(clearChecks(facts, 'identity')),
  check: (facts) => latestEnd(clearChecks(facts, 'background')),
  barredLists: (facts) =>
    latestEnd(
      clearChecks(facts, 'background').filter(({ level }) => level !== null && searchesBarredLists(level)),
    ),
  interview: ({ interview }) => (interview.passed || interview.needsLook ? FOR_EVER : null),
  secondLook: ({ interview }) => (interview.needsLook ? null : FOR_EVER),
  training: (facts) => preparedEnd(facts, 'training'),
  practice: (facts) => preparedEnd(facts, 'practice'),
  conduct: (facts) => preparedEnd(facts, 'conduct'),
};

/** Pieces that only work with people under 18 asks for. */
const FOR_MINORS: readonly EvidencePiece[] = ['barredLists', 'practice'];

/** The pieces that these age bands ask for. */
function piecesFor(bands: readonly string[]): readonly EvidencePiece[] {
  return EVIDENCE_PIECES.filter((piece) => bands.some(isMinorBand) || !FOR_MINORS.includes(piece));
}

/** How each piece stands that these age bands ask for. */
export function evidenceOf(
  facts: EvidenceFacts,
  { bands, now }: { bands: readonly string[]; now: Date },
): PieceState[] {
  return piecesFor(bands).map((piece) => {
    const end = LASTING[piece](facts);
    const until = end === null || end === FOR_EVER ? null : new Date(end);
    if (end === null) return { piece, state: 'missing', until };
    return { piece, state: end > now.getTime() ? 'there' : 'lapsed', until };
  });
}

/** Pieces that are missing or have lapsed among those that a move needs and the age bands ask for. */
export function missingPieces(
  facts: EvidenceFacts,
  { needs, bands, now }: { needs: readonly string[]; bands: readonly string[]; now: Date },
): EvidencePiece[] {
  return evidenceOf(facts, { bands, now })
    .filter(({ piece, state }) => state !== 'there' && needs.includes(piece))
    .map(({ piece }) => piece);
}

/**
 * Until when a mentor may be matched with a band, as far as the evidence goes: the end of the piece that lapses first; null where one is
 * missing.
 */
export function matchableUntil(facts: EvidenceFacts, band: string): Date | null {
  const ends = piecesFor([band]).map((piece) => LASTING[piece](facts));
  const first = ends.reduce<Lasting>(
    (earliest, end) => (earliest === null || end === null ? null : Math.min(earliest, end)),
    FOR_EVER,
  );
  return first === null || first === FOR_EVER ? null : new Date(first);
}
