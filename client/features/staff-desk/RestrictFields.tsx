import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import {
  RESTRICTION_DAYS,
  RESTRICTION_KINDS,
  RESTRICTION_REASONS,
} from '../../../shared/domain/restrictions/restrictions.ts';
import { TextArea } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { DecisionDraft, DecisionDraftEvent } from './decision.ts';

interface RestrictFieldsProps {
  view: CaseView;
  draft: DecisionDraft;
  send: Dispatch<DecisionDraftEvent>;
}

/** Who is restricted, how, why, for how long, and the words that they read. */
export function RestrictFields({ view, draft, send }: RestrictFieldsProps) {
  const { t } = useTranslation('desk');
  const { restriction, missing } = draft;
  const change = (changed: Partial<DecisionDraft['restriction']>) => {
    send({ type: 'restriction', change: changed });
  };
  const isTooLong = [...restriction.words.trim()].length > LIMITS.reasonLength;
  const problem = () => {
    if (missing === 'words') return t('decide.restrict.wordsFirst');
    return isTooLong ? t('decide.tooLong', { max: LIMITS.reasonLength }) : undefined;
  };
  return (
    <>
      <SelectField
        label={t('decide.restrict.who')}
        below={view.mayRestrict.length < 2 ? t('decide.restrict.leadOnly') : undefined}
        options={view.mayRestrict.map((value) => ({ value, label: t(`decide.restrict.sides.${value}`) }))}
        value={restriction.side}
        onChange={(side) => {
          change({ side });
        }}
      />
      <SelectField
        label={t('decide.restrict.what')}
        below={t(`decide.restrict.means.${restriction.kind}`)}
        options={RESTRICTION_KINDS.map((value) => ({ value, label: t(`decide.restrict.kinds.${value}`) }))}
        value={restriction.kind}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      {restriction.days === null ? null : (
        <SelectField
          label={t('decide.restrict.days')}
          options={RESTRICTION_DAYS.map((days) => ({
            value: String(days),
            label: t('decide.restrict.dayCount', { count: days }),
          }))}
          value={String(restriction.days)}
          onChange={(chosen) => {
            const days = RESTRICTION_DAYS.find((one) => String(one) === chosen);
            if (days !== undefined) change({ days });
          }}
        />
      )}
      <SelectField
        label={t('decide.restrict.why')}
        options={RESTRICTION_REASONS.map((value) => ({
          value,
          label: t(`decide.restrict.reasons.${value}`),
        }))}
        value={restriction.reason}
        onChange={(reason) => {
          change({ reason });
        }}
      />
      <TextArea
        label={t('decide.restrict.words')}
        hint={t('decide.restrict.wordsHint')}
        rows={3}
        value={restriction.words}
        error={problem()}
        onChange={(event) => {
          change({ words: event.target.value });
        }}
      />
    </>
  );
}
