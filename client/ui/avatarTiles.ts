type TileKind = 'quarter' | 'leaf' | 'dot';

/** One quarter of an avatar: what is drawn and by how many quarter circles it is turned clockwise. */
export interface Tile {
  kind: TileKind;
  rotation: 0 | 1 | 2 | 3;
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
const ROTATIONS = [0, 1, 2, 3] as const;

/** The 2 × 2 tiles of an alias, row by row: the same alias gives the same face on every screen. */
export function avatarTiles(alias: string): Tile[] {
  const name = alias.toLowerCase();
  const kindHash = fnv1a(name);
  const rotationHash = fnv1a(`${name}turn`);
  return Array.from({ length: 4 }, (_, i) => ({
    kind: kindOf((kindHash >>> (4 * i)) & 7),
    rotation: ROTATIONS[(rotationHash >>> (3 * i)) & 3] ?? 0,
  }));
}

/** Which of the six colour pairs (0 to 5) an alias takes when none was stored with it. */
export function avatarColour(alias: string): number {
  return fnv1a(alias.toLowerCase()) % 6;
}
