import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerReferenceEndpoint } from '../../../shared/contracts/references.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { EMPTY_REFERENCE, ReferenceFields, referenceOf } from '../reference-answers/index.ts';

interface ReferenceFormProps {
  linkToken: string;
  /** The volunteer. */
  name: string;
  onDone: () => void;
}

/** The plain questions that a referee answers once. */
export function ReferenceForm({ linkToken, name, onDone }: ReferenceFormProps) {
  const { t } = useTranslation('reference');
  const [typed, setTyped] = useState(EMPTY_REFERENCE);
  const [submitCount, setSubmitCount] = useState(0);
  const { answers, wrong } = referenceOf(typed);
  const { submit, busy, failure } = useSubmit(async () => {
    if (!answers) return;
    await call(answerReferenceEndpoint, { body: { linkToken, answers } });
    onDone();
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitCount(submitCount + 1);
        if (answers) submit();
      }}
    >
      <Stack gap={5}>
        <ErrorSummary
          title={t('needs')}
          submitCount={submitCount}
          errors={wrong.map((field) => ({ field: `reference-${field}`, words: t(`wrong.${field}`) }))}
        />
        <ReferenceFields typed={typed} set={setTyped} name={name} wrong={submitCount > 0 ? wrong : []} />
        <Actions>
          <Button type="submit" busy={busy}>
            {t('send')}
          </Button>
        </Actions>
        <FormError error={failure} />
      </Stack>
    </form>
  );
}
