import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseRow, CaseView } from '../../../shared/contracts/moderation.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { mayDecideTogether, useDecideTogether, useRelatedCases } from './related.ts';
import styles from './RelatedCases.module.css';
import { RiskTag } from './RiskTag.tsx';
import { useClaimWords } from './useClaimWords.ts';
import { useDeskErrorWords } from './useDeskErrorWords.ts';

/** Other cases of the same conversation or people. Those of low risk can be ended together with "no action". Nothing without one. */
export function RelatedCases({ view }: { view: CaseView }) {
  const { t } = useTranslation('desk');
  const related = useRelatedCases(view.id);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { cases = [], total = 0 } = related.data ?? {};
  if (cases.length === 0) return null;
  const candidates = [view, ...cases].filter(mayDecideTogether);
  const chosen = candidates.filter(({ id }) => ticked.has(id));
  const toggle = (id: string) => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  return (
    <section aria-labelledby="related-heading">
      <h3 id="related-heading">{t('related.title', { count: total })}</h3>
      <p className="muted">{t('related.words')}</p>
      <ul className={styles.rows}>
        {[view, ...cases].map((row) => (
          <li key={row.id}>
            {mayDecideTogether(row) ? (
              <input
                type="checkbox"
                aria-label={t('related.tick', { number: row.number })}
                checked={ticked.has(row.id)}
                onChange={() => {
                  toggle(row.id);
                }}
              />
            ) : (
              <span aria-hidden="true" />
            )}
            <RelatedRow row={row} isCurrent={row.id === view.id} />
          </li>
        ))}
      </ul>
      {chosen.length > 0 ? <Together id={view.id} chosen={chosen} /> : null}
    </section>
  );
}

function RelatedRow({ row, isCurrent }: { row: CaseRow; isCurrent: boolean }) {
  const { t } = useTranslation('desk');
  const claimWords = useClaimWords();
  const words = `${row.number}, ${t(`desk.kinds.${row.kind}`)}`;
  return (
    <>
      <span>
        {isCurrent ? (
          <b>{t('related.this', { words })}</b>
        ) : (
          <Link href={`/desk/cases/${row.id}`}>{words}</Link>
        )}
        <span className="meta"> {claimWords(row)}</span>
      </span>
      <RiskTag risk={row.risk} />
    </>
  );
}

/** Closes the ticked cases together, with one reason; shown while at least one is ticked. */
function Together({ id, chosen }: { id: string; chosen: readonly CaseRow[] }) {
  const { t } = useTranslation('desk');
  const errorWords = useDeskErrorWords();
  const together = useDecideTogether(id);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const trimmed = reason.trim();
  return (
    <form
      className={styles.together}
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(trimmed === '');
        if (trimmed === '' || together.isPending) return;
        together.mutate(
          { rows: chosen, reason: trimmed },
          {
            onSuccess: () => {
              setReason('');
            },
          },
        );
      }}
    >
      <Field
        label={t('related.why')}
        hint={t('related.whyHint')}
        maxLength={LIMITS.reasonLength}
        value={reason}
        error={isMissing ? t('related.missing') : undefined}
        onChange={(event) => {
          setReason(event.target.value);
        }}
      />
      <FormError error={together.error ? errorWords(together.error) : undefined} />
      <Button type="submit" look="quiet" size="small" busy={together.isPending}>
        {t('related.commit', { count: chosen.length })}
      </Button>
    </form>
  );
}
