import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { prepareCasePackEndpoint } from '../../../shared/contracts/casePack.ts';
import type { CasePack } from '../../../shared/contracts/casePack.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface PreparePackProps {
  caseId: string;
  onPrepared: (pack: CasePack) => void;
}

/** Asks why the pack is needed, and fetches it. */
export function PreparePack({ caseId: id, onPrepared }: PreparePackProps) {
  const { t } = useTranslation('casePack');
  const [reason, setReason] = useState('');
  const [isSent, setIsSent] = useState(false);
  const { submit, busy, failure } = useSubmit(async (body: { reason: string }) => {
    onPrepared(await call(prepareCasePackEndpoint, { params: { id }, body }));
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsSent(true);
    if (reason.trim() !== '') submit({ reason: reason.trim() });
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={LIMITS.reasonLength}
          rows={2}
          error={isSent && reason.trim() === '' ? t('reasonMissing') : undefined}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        <FormError error={failure} />
        <Actions>
          <Button type="submit" busy={busy}>
            {t('prepare')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
