import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_GROUPS } from '../../../shared/contracts/audit.ts';
import type { AuditGroup } from '../../../shared/contracts/audit.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { AuditSearchBody } from './audit.ts';
import styles from './AuditSearchForm.module.css';

interface TypedSearch {
  by: string;
  group: AuditGroup | '';
  caseNumber: string;
  fromDay: string;
  untilDay: string;
}

const EMPTY: TypedSearch = { by: '', group: '', caseNumber: '', fromDay: '', untilDay: '' };

/** What the rows are searched by: who, what, which case, and the days. */
export function AuditSearchForm({ onSearch }: { onSearch: (search: AuditSearchBody) => void }) {
  const { t } = useTranslation('audit');
  const [typed, setTyped] = useState(EMPTY);
  const [isWrong, setIsWrong] = useState(false);
  const type = (change: Partial<TypedSearch>) => {
    setTyped((before) => ({ ...before, ...change }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const caseNumber = readNumber(typed.caseNumber);
    setIsWrong(caseNumber === null);
    if (caseNumber === null) return;
    onSearch({
      ...(typed.by.trim() && { by: typed.by.trim() }),
      ...(typed.group && { group: typed.group }),
      ...(caseNumber && { caseNumber }),
      ...(typed.fromDay && { fromDay: typed.fromDay }),
      ...(typed.untilDay && { untilDay: typed.untilDay }),
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t('by')}
        maxLength={LIMITS.deskNameLength}
        autoComplete="off"
        value={typed.by}
        onChange={(event) => {
          type({ by: event.target.value });
        }}
      />
      <SelectField
        label={t('group')}
        value={typed.group}
        options={[
          { value: '', label: t('everything') },
          ...AUDIT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) })),
        ]}
        onChange={(group) => {
          type({ group });
        }}
      />
      <Field
        label={t('caseNumber')}
        placeholder="C-1001"
        autoComplete="off"
        error={isWrong ? t('caseNumberWrong') : undefined}
        value={typed.caseNumber}
        onChange={(event) => {
          type({ caseNumber: event.target.value });
        }}
      />
      <Field
        label={t('fromDay')}
        type="date"
        value={typed.fromDay}
        onChange={(event) => {
          type({ fromDay: event.target.value });
        }}
      />
      <Field
        label={t('untilDay')}
        type="date"
        value={typed.untilDay}
        onChange={(event) => {
          type({ untilDay: event.target.value });
        }}
      />
      <Button type="submit">{t('search')}</Button>
    </form>
  );
}

/** `C-1001` of `c1001`, `1001` or `C-1001`; null for anything else, and empty for nothing. */
function readNumber(typed: string): string | null {
  if (typed.trim() === '') return '';
  const digits = /^(?:c-?)?(\d{1,9})$/i.exec(typed.trim())?.[1];
  return digits === undefined ? null : `C-${digits}`;
}
