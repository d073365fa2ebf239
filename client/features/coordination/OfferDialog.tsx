import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeMentor } from '../../../shared/contracts/coordination.ts';
import { EXTENSION_MINUTES } from '../../../shared/contracts/extensions.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useOfferMinutes } from './programme.ts';

interface OfferDialogProps {
  mentor: ProgrammeMentor;
  onSent: () => void;
  onClose: () => void;
}

/** How many minutes are offered, and why. */
export function OfferDialog({ mentor, onSent, onClose }: OfferDialogProps) {
  const { t } = useTranslation('coordination');
  const [typed, setTyped] = useState('30');
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const offerMinutes = useOfferMinutes();
  const minutes = Number(typed);
  const isSound =
    Number.isInteger(minutes) && minutes >= EXTENSION_MINUTES.min && minutes <= EXTENSION_MINUTES.max;
  const { submit, busy, error, failure } = useSubmit(async () => {
    await offerMinutes({ id: mentor.id, minutes, reason });
    onSent();
    onClose();
  });
  const isTooMany = error instanceof ApiError && error.code === 'badRequest';
  return (
    <Dialog open title={t('offerTo', { name: mentor.persona.alias })} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (isSound && reason.trim() !== '') submit();
        }}
      >
        <Stack>
          <FormError error={isTooMany ? t('dialog.minutesMost') : failure} />
          <p>{t('dialog.words')}</p>
          <Field
            label={t('dialog.minutes')}
            hint={t('dialog.minutesHint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            error={isTried && !isSound ? t('dialog.minutesWrong') : undefined}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value.trim());
            }}
          />
          <TextArea
            label={t('dialog.reason')}
            hint={t('dialog.reasonHint')}
            rows={2}
            maxLength={LIMITS.reasonLength}
            error={isTried && reason.trim() === '' ? t('dialog.reasonWrong') : undefined}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
          <Actions>
            <Button type="submit" busy={busy}>
              {t('dialog.send')}
            </Button>
            <Button look="text" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}
