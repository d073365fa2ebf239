import type { Side } from '../../shared/domain/conversation/states.ts';
import styles from './Avatar.module.css';
import { avatarColour, avatarTiles } from './avatarTiles.ts';
import type { Tile } from './avatarTiles.ts';
import { cx } from './cx.ts';

/** Paths on a 16 × 16 tile. A quarter disc, in the order of `tile.rotation`: each is the one before it turned by 90° clockwise. */
const quarters = [
  'M0 0h16a16 16 0 0 1-16 16z',
  'M16 0v16a16 16 0 0 1-16-16z',
  'M16 16h-16a16 16 0 0 1 16-16z',
  'M0 16v-16a16 16 0 0 1 16 16z',
] as const;
/** A leaf looks the same after two quarter turns, so that two paths are enough. */
const leafRising = 'M0 16v-6a10 10 0 0 1 10-10h6v6a10 10 0 0 1-10 10z';
const leafFalling = 'M0 0h6a10 10 0 0 1 10 10v6h-6a10 10 0 0 1-10-10z';

const shapeOf = (tile: Tile): string =>
  tile.kind === 'leaf' ? (tile.rotation % 2 === 0 ? leafRising : leafFalling) : quarters[tile.rotation];

/** The four tiles alone, on a 32 grid: for avatars and for the windows of the home picture. */
export function AvatarTiles({ alias }: { alias: string }) {
  return avatarTiles(alias).map((tile, i) => {
    const x = (i % 2) * 16;
    const y = Math.floor(i / 2) * 16;
    return tile.kind === 'dot' ? (
      <circle key={i} cx={x + 8} cy={y + 8} r="5" />
    ) : (
      <path key={i} d={shapeOf(tile)} transform={`translate(${x} ${y})`} />
    );
  });
}

interface AvatarProps {
  alias: string;
  /** Mentors lean one way and mentees the other, so that a pair faces each other. */
  kind: Side;
  size?: 's' | 'm' | 'l' | 'xl';
  /** One of the six colour pairs, 0 to 5, as stored with the alias; derived from the alias when missing. */
  colour?: number | undefined;
}

/** An avatar generated from an alias. Decorative: always show the name beside it. */
export function Avatar({ alias, kind, size = 's', colour }: AvatarProps) {
  const pair = colour ?? avatarColour(alias);
  return (
    <svg
      className={cx(styles.avatar, styles[kind], styles[size], styles[`pair${pair + 1}`])}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <AvatarTiles alias={alias} />
    </svg>
  );
}
