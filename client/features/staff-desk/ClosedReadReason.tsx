import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { TextArea } from '../../ui/Field.tsx';

interface ClosedReadReasonProps {
  reason: string;
  setReason: (reason: string) => void;
  /** Whether a message was to be shown without a reason. */
  isMissing: boolean;
}

/** Asks why a text of a closed case is read. The reason is sent with each read. */
export function ClosedReadReason({ reason, setReason, isMissing }: ClosedReadReasonProps) {
  const { t } = useTranslation('desk');
  return (
    <TextArea
      label={t('caseView.closedWhy')}
      rows={2}
      maxLength={LIMITS.reasonLength}
      value={reason}
      error={isMissing ? t('caseView.closedWhyFirst') : undefined}
      onChange={(event) => {
        setReason(event.target.value);
      }}
    />
  );
}
