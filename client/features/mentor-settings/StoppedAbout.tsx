import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorDetails } from '../../../shared/contracts/errorDetails.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { SuggestedRewrite } from '../../ui/SuggestedRewrite.tsx';

interface StoppedAboutProps {
  /** The text that the server refused. */
  about: string;
  details: ErrorDetails['blocked'];
  /** Id of the field, which takes the focus. */
  fieldId: string;
  onUse: (rewrite: string) => void;
}

/** Why the text of a profile was blocked, at its field: the marked words and a suggested rewrite (H20). */
export function StoppedAbout({ about, details, fieldId, onUse }: StoppedAboutProps) {
  const { t } = useTranslation('hours');
  const { spans, rewrite } = details;
  useEffect(() => {
    document.getElementById(fieldId)?.focus();
  }, [fieldId, details]);
  return (
    <NoticeBox tone="bad" icon={CircleAlert} role="alert">
      <p>{t(spans.length > 0 ? 'aboutMarked' : 'aboutStopped')}</p>
      {spans.length > 0 ? (
        <p>
          “<MarkedText text={about} spans={spans} />”
        </p>
      ) : null}
      {rewrite === null ? null : (
        <SuggestedRewrite rewrite={rewrite} label={t('aboutUseInstead')} onUse={onUse} />
      )}
    </NoticeBox>
  );
}
