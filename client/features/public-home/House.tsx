import { useId } from 'react';
import { AvatarTiles } from '../../ui/Avatar.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './House.module.css';

interface Window {
  alias: string;
  /** The colour pair of the person in the window; dark windows have none. */
  light?: 1 | 2 | 3 | 4 | 5;
}

const windows: readonly Window[] = [
  { alias: 'Wren', light: 1 },
  { alias: 'Quarry' },
  { alias: 'Harbour', light: 4 },
  { alias: 'Meadow' },
  { alias: 'Bracken' },
  { alias: 'Lantern', light: 2 },
  { alias: 'Sorrel' },
  { alias: 'Juniper', light: 1 },
  { alias: 'Fennel', light: 3 },
  { alias: 'Otter' },
  { alias: 'Thistle' },
  { alias: 'Willow', light: 5 },
  { alias: 'Heron' },
  { alias: 'Cedar', light: 1 },
  { alias: 'Plover' },
  { alias: 'Tamarisk' },
];

const leaning = 'M50 0H95A9 9 0 0 1 104 9V54A50 50 0 0 1 54 104H9A9 9 0 0 1 0 95V50A50 50 0 0 1 50 0Z';
const facing = 'M9 0H54A50 50 0 0 1 104 50V95A9 9 0 0 1 95 104H50A50 50 0 0 1 0 54V9A9 9 0 0 1 9 0Z';
const facade = 'M72 0H500a12 12 0 0 1 12 12V440a72 72 0 0 1-72 72H12a12 12 0 0 1-12-12V72A72 72 0 0 1 72 0Z';

/** The picture of the front page: a house at dusk; each lit window is a person. */
export function House({ label }: { label: string }) {
  const id = useId();
  return (
    <svg className={styles.house} viewBox="0 0 512 512" role="img" aria-label={label}>
      <clipPath id={`${id}-leaning`}>
        <path d={leaning} />
      </clipPath>
      <clipPath id={`${id}-facing`}>
        <path d={facing} />
      </clipPath>
      <path className={styles.facade} d={facade} />
      {windows.map(({ alias, light }, i) => (
        <g
          key={alias}
          className={cx(styles.window, light && styles[`light${light}`])}
          transform={`translate(${24 + (i % 4) * 120} ${24 + Math.floor(i / 4) * 120})`}
        >
          <g clipPath={`url(#${id}-${i === 0 ? 'leaning' : 'facing'})`}>
            <rect width="104" height="104" />
            <g transform="scale(3.25)">
              <AvatarTiles alias={alias} />
            </g>
          </g>
        </g>
      ))}
    </svg>
  );
}
