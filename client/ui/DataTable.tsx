import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './DataTable.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface Column {
  key: string;
  head: ReactNode;
  /** Right-aligned. */
  numeric?: boolean;
}

interface Row {
  key: string;
  /** One cell for each column; the first is the row's heading. */
  cells: readonly ReactNode[];
}

interface TableProps {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** On a phone each row is a block, with the column's head before each cell: for more columns than fit side by side. Heads are words. */
  stacks?: boolean;
}

/** A table with caption, column headers and row headers. Scrolls sideways where it is too wide. */
export function DataTable({ caption, captionHidden = false, columns, rows, stacks = false }: TableProps) {
  const headOf = (i: number) => {
    const head = columns[i]?.head;
    return stacks && typeof head === 'string' ? head : undefined;
  };
  const align = (i: number) => cx(columns[i]?.numeric && styles.numeric) || undefined;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={cx(styles.table, stacks && styles.stacks)}>
        <caption>{captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th scope="col" key={column.key} className={align(i)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) =>
                i === 0 ? (
                  <th scope="row" key={columns[i]?.key ?? i}>
                    {cell}
                  </th>
                ) : (
                  <td key={columns[i]?.key ?? i} className={align(i)} data-head={headOf(i)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
