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
}

/** A table with caption, column headers and row headers. Scrolls sideways where it is too wide. */
export function DataTable({ caption, captionHidden = false, columns, rows }: TableProps) {
  const align = (i: number) => cx(columns[i]?.numeric && styles.numeric) || undefined;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
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
                  <td key={columns[i]?.key ?? i} className={align(i)}>
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
