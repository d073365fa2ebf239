import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { DecisionDraft, DecisionDraftEvent } from './decision.ts';
import { TellPreview } from './TellPreview.tsx';

interface TellFieldProps {
  view: CaseView;
  draft: DecisionDraft;
  send: Dispatch<DecisionDraftEvent>;
}

/** Who is told of the decision, with the words that each of them will read. */
export function TellField({ view, draft, send }: TellFieldProps) {
  const { t } = useTranslation('desk');
  if (view.kind === 'appeal') return <p className="small muted">{t('decide.tellsAppellant')}</p>;
  const [only] = view.audiences;
  return (
    <>
      {view.audiences.length > 1 ? (
        <SelectField
          label={t('decide.tell')}
          options={view.audiences.map((value) => ({ value, label: t(`decide.audiences.${value}`) }))}
          value={draft.tell}
          onChange={(tell) => {
            send({ type: 'tell', tell });
          }}
        />
      ) : (
        <p className="small muted">
          {view.kind === 'conduct' ? t('decide.leadTells') : t(`decide.tells.${only ?? 'nobodyYet'}`)}
        </p>
      )}
      <TellPreview view={view} draft={draft} />
    </>
  );
}
