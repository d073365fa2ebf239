import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import { cx } from '../../ui/cx.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import styles from './RatingWindows.module.css';

type Windows = Extract<Standing, { newMentor: false }>['table'];

const LONGEST_FIRST = ['365', '180', '30'] as const;
const SHORTEST_FIRST = ['30', '180', '365'] as const;
const KINDS = ['positive', 'neutral', 'negative'] as const;
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** The three time windows as bars, and the same numbers as a table. A withheld column says why. */
export function RatingWindows({ table }: { table: Windows }) {
  const { t } = useTranslation('standing');
  const maxCount = Math.max(1, ...LONGEST_FIRST.map((window) => sum(table[window] ?? [])));
  const withheld = SHORTEST_FIRST.some((window) => table[window] === null);
  return (
    <div className={styles.grid}>
      <section>
        <h2>{t('overTime')}</h2>
        <ul className={styles.split} aria-hidden="true">
          {LONGEST_FIRST.map((window) => {
            const counts = table[window];
            return (
              <li key={window}>
                <span>{t(`months.${window}`)}</span>
                {counts === null ? (
                  <span className={styles.none}>{t('hiddenForNow')}</span>
                ) : (
                  <span className={styles.bars} style={{ width: `${(sum(counts) / maxCount) * 100}%` }}>
                    {counts.map((count, i) =>
                      count > 0 ? (
                        <i
                          key={KINDS[i]}
                          className={styles[KINDS[i] ?? 'neutral']}
                          style={{ flexGrow: count }}
                        />
                      ) : null,
                    )}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <ul className={styles.key} aria-hidden="true">
          {KINDS.map((kind) => (
            <li key={kind}>
              <i className={cx(styles[kind])} />
              {t(`kinds.${kind}`)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <DataTable
          caption={t('tableCaption')}
          captionHidden
          columns={[
            { key: 'kind', head: t('kind') },
            ...SHORTEST_FIRST.map((window) => ({ key: window, head: t(`months.${window}`), numeric: true })),
          ]}
          rows={KINDS.map((kind, i) => ({
            key: kind,
            cells: [
              t(`kinds.${kind}`),
              ...SHORTEST_FIRST.map(
                (window) => table[window]?.[i] ?? <span className="muted">{t('hidden')}</span>,
              ),
            ],
          }))}
        />
        {withheld ? (
          <details open>
            <summary>
              <ChevronRight className="icon" aria-hidden="true" />
              {t('whyHidden')}
            </summary>
            <p className="small prose">{t('whyHiddenWords')}</p>
          </details>
        ) : null}
      </section>
    </div>
  );
}
