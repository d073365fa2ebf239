import { cx } from './cx.ts';
import styles from './Ring.module.css';

interface RingProps {
  /** Minutes left and minutes in the whole ring; four quarters. */
  left: number;
  total: number;
  /** The text alternative: "41 of 120 minutes left this week". */
  label: string;
  /** `meter` is the small thick one of a header. */
  size?: 'dial' | 'meter';
}

const QUARTER = Math.PI / 2;

/** Path coordinates in the view box of 128 × 128, around its centre. `angle`: radians, clockwise from the top. */
const point = (radius: number, angle: number) =>
  `${(64 + radius * Math.sin(angle)).toFixed(2)} ${(64 - radius * Math.cos(angle)).toFixed(2)}`;

/** The arc of one quarter from its start up to `share` (0 to 1) of it. `gap`: radians left free at each of its ends. */
function quarterArc({
  index,
  share,
  radius,
  gap,
}: {
  index: number;
  share: number;
  radius: number;
  gap: number;
}) {
  const from = index * QUARTER + gap;
  const to = from + (QUARTER - 2 * gap) * share;
  return `M${point(radius, from)}A${radius} ${radius} 0 0 1 ${point(radius, to)}`;
}

/** Four quarters with `left` of them filled, clockwise from the top. Warm when a fifth or less is left. */
export function Ring({ left, total, label, size = 'dial' }: RingProps) {
  const radius = size === 'dial' ? 57 : 52;
  const stroke = size === 'dial' ? 12 : 22;
  const gap = 2.5 / radius;
  const share = total > 0 ? Math.min(1, Math.max(0, left / total)) : 0;
  const quarters = [0, 1, 2, 3].map((index) => ({
    index,
    share: Math.min(1, Math.max(0, share * 4 - index)),
  }));
  return (
    <svg
      className={cx(styles.ring, share <= 0.2 && styles.low)}
      viewBox="0 0 128 128"
      role="img"
      aria-label={label}
    >
      <path
        className={styles.track}
        d={quarters.map(({ index }) => quarterArc({ index, share: 1, radius, gap })).join('')}
        strokeWidth={stroke}
      />
      <path
        className={styles.left}
        d={quarters
          .filter((quarter) => quarter.share > 0)
          .map((quarter) => quarterArc({ ...quarter, radius, gap }))
          .join('')}
        strokeWidth={stroke}
      />
    </svg>
  );
}

/** The small ring with words beside it, for a header. */
export function RingMeter({ left, total, label, words, note }: RingProps & { words: string; note?: string }) {
  return (
    <p className={styles.meter}>
      <Ring left={left} total={total} label={label} size="meter" />
      <span>
        {words}
        {note ? <small>{note}</small> : null}
      </span>
    </p>
  );
}

/** The big ring with its number inside. The number is text, so the ring is decorative. */
export function RingDial({
  left,
  total,
  label,
  number,
  words,
}: RingProps & { number: string; words: string }) {
  return (
    <div className={styles.dial}>
      <Ring left={left} total={total} label={label} />
      <div className={styles.inside} aria-hidden="true">
        <b>{number}</b>
        <span>{words}</span>
      </div>
    </div>
  );
}
