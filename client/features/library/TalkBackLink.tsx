import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';

/** The conversation that the library was opened from. */
export interface LeftTalk {
  talkId: string;
  /** The mentor's. */
  name: string;
}

export function TalkBackLink({ from }: { from: LeftTalk }) {
  const { t } = useTranslation('library');
  return (
    <ButtonLink look="text" size="small" href={`/talk/${from.talkId}`}>
      <ChevronLeft className="icon" aria-hidden="true" />
      {t('backTo', { name: from.name })}
    </ButtonLink>
  );
}
