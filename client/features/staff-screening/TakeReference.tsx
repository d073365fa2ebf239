import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceAnswers, ReferenceRow } from '../../../shared/contracts/references.ts';
import { takeReferenceEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';
import { EMPTY_REFERENCE, ReferenceFields, referenceOf } from '../reference-answers/index.ts';
import { useApplicationChange } from './applications.ts';
import { EvidenceForm } from './EvidenceForm.tsx';

interface TakeReferenceProps {
  view: ApplicationView;
  reference: ReferenceRow;
  onDone: () => void;
}

/** What a referee said in a call, written down by a member of staff. */
export function TakeReference({ view, reference, onDone }: TakeReferenceProps) {
  const { t } = useTranslation('screening');
  const [typed, setTyped] = useState(EMPTY_REFERENCE);
  const [tried, setTried] = useState(false);
  const { answers, wrong } = referenceOf(typed);
  const take = useApplicationChange(view, (answers: ReferenceAnswers) =>
    call(takeReferenceEndpoint, {
      params: { id: view.id, reference: reference.id },
      body: { version: view.version, answers },
    }),
  );
  return (
    <EvidenceForm
      label={t('references.take')}
      request={take}
      onSend={() => {
        setTried(true);
        if (answers && !take.isPending) take.mutate(answers, { onSuccess: onDone });
      }}
      onCancel={onDone}
    >
      <ReferenceFields
        typed={typed}
        set={setTyped}
        name={view.form.fullName ?? view.persona.alias}
        wrong={tried ? wrong : []}
      />
    </EvidenceForm>
  );
}
