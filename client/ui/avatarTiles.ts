type TileKind = 'quarter' | 'leaf' | 'dot';

/** One quarter of an avatar: what is drawn and in which of four turns. */
export interface Tile {
  kind: TileKind;
  turn: 0 | 1 | 2 | 3;
}

/** FNV-1a, 32 bit, over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

const kindOf = (bits: number): TileKind => (bits < 5 ? 'quarter' : bits < 7 ? 'leaf' : 'dot');
const turns = [0, 1, 2, 3] as const;

/** The 2 × 2 tiles of an alias, row by row: the same alias gives the same face on every screen. */
export function avatarTiles(alias: string): Tile[] {
  const name = alias.toLowerCase();
  const kinds = fnv1a(name);
  const leans = fnv1a(`${name}turn`);
  return turns.map((i) => ({
    kind: kindOf((kinds >>> (4 * i)) & 7),
    turn: turns[(leans >>> (3 * i)) & 3] ?? 0,
  }));
}

/** Which of the six colour pairs (0 to 5) an alias takes when none was stored with it. */
export function avatarColour(alias: string): number {
  return fnv1a(alias.toLowerCase()) % 6;
}
