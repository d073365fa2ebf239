import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordCheckEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import type { ApplicationView, ScreeningCheckInput } from '../../../shared/contracts/screening.ts';
import { CHECK_OUTCOMES, IDENTITY_CHANNELS } from '../../../shared/domain/screening/checks.ts';
import { call } from '../../platform/api/call.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { useApplicationChange } from './applications.ts';
import { EvidenceForm } from './EvidenceForm.tsx';
import { today } from '../../platform/today.ts';

interface CheckFormProps {
  view: ApplicationView;
  onDone: () => void;
}

/** What a check said, typed by hand: kind or level, date and outcome, never the document (R5). */
export function CheckForm({ view, onDone }: CheckFormProps) {
  const { t } = useTranslation('screening');
  const [what, setWhat] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<ScreeningCheckInput['outcome'] | null>(null);
  const [issuedOn, setIssuedOn] = useState(today);
  const [tried, setTried] = useState(false);
  const record = useApplicationChange(view, (check: ScreeningCheckInput) =>
    call(recordCheckEndpoint, { params: { id: view.id }, body: { version: view.version, check } }),
  );
  const check = checkOf({ view, what, outcome, issuedOn });
  const isDate = issuedOn !== '' && issuedOn <= today();
  return (
    <EvidenceForm
      label={t('checks.add')}
      request={record}
      onSend={() => {
        setTried(true);
        if (check && isDate && !record.isPending) record.mutate(check, { onSuccess: onDone });
      }}
      onCancel={onDone}
    >
      <Choice
        legend={t('checks.check')}
        options={[
          ...IDENTITY_CHANNELS.map((value) => ({ value: `${value}`, label: t(`checks.channels.${value}`) })),
          ...view.checkLevels.map((value) => ({ value: `${value}`, label: t(`checks.levels.${value}`) })),
        ]}
        value={what}
        onChange={setWhat}
        error={tried && what === null ? t('checks.wrong.what') : undefined}
      />
      <Choice
        legend={t('checks.outcome')}
        layout="two"
        options={CHECK_OUTCOMES.map((value) => ({ value, label: t(`checks.outcomes.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
        error={tried && outcome === null ? t('checks.wrong.outcome') : undefined}
      />
      <Field
        label={t('checks.made')}
        hint={t('checks.never')}
        type="date"
        max={today()}
        value={issuedOn}
        error={tried && !isDate ? t('checks.wrong.date') : undefined}
        onChange={(event) => {
          setIssuedOn(event.target.value);
        }}
      />
    </EvidenceForm>
  );
}

interface TypedCheck {
  view: ApplicationView;
  /** A way in which documents were seen, or a level. */
  what: string | null;
  outcome: ScreeningCheckInput['outcome'] | null;
  issuedOn: string;
}

/** The check that was typed; null while the fields are not complete. */
function checkOf({ view, what, outcome, issuedOn }: TypedCheck): ScreeningCheckInput | null {
  if (outcome === null) return null;
  const channel = IDENTITY_CHANNELS.find((one) => one === what);
  if (channel) return { kind: 'identity', channel, outcome, issuedOn };
  const level = view.checkLevels.find((one) => one === what);
  return level ? { kind: 'background', level, outcome, issuedOn } : null;
}
