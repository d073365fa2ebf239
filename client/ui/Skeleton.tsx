import styles from './Skeleton.module.css';

/** A placeholder for text that is loading. `width` in percent of the line. */
export function SkeletonLine({ width }: { width: number }) {
  return <span className={styles.line} style={{ width: `${width}%` }} />;
}

/** A placeholder for a list that is loading; `label` is announced. */
export function SkeletonRows({ rows = 2, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-busy="true" aria-label={label}>
      {Array.from({ length: rows }, (_, i) => (
        <div className={styles.row} key={i} aria-hidden="true">
          <span className={styles.face} />
          <span className={styles.words}>
            <SkeletonLine width={i % 2 === 0 ? 38 : 30} />
            <SkeletonLine width={i % 2 === 0 ? 70 : 54} />
          </span>
        </div>
      ))}
    </div>
  );
}
