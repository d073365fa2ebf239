import { LifeBuoy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { Button } from '../../ui/Button.tsx';
import { HelpCard } from '../signposts/index.ts';
import { useScrollIntoView } from './useScrollIntoView.ts';

interface ConversationHelpCardProps {
  level: HelpLevel;
  isShown: boolean;
  onHide: () => void;
  onShow: () => void;
}

/** The help card of a conversation; scrolled into view when it appears (R15). Hidden, it is a line that opens it again (H4). */
export function ConversationHelpCard({ level, isShown, onHide, onShow }: ConversationHelpCardProps) {
  const { t } = useTranslation();
  const show = useRef<HTMLDivElement>(null);
  const [wasHidden, setWasHidden] = useState(false);
  useEffect(() => {
    // The button that was pressed is gone: its opposite gets the focus.
    if (wasHidden && !isShown) show.current?.querySelector('button')?.focus();
  }, [wasHidden, isShown]);
  if (isShown) {
    return (
      <InView>
        <HelpCard
          level={level}
          onHide={() => {
            setWasHidden(true);
            onHide();
          }}
        />
      </InView>
    );
  }
  return (
    <div ref={show}>
      <Button look="text" onClick={onShow}>
        <LifeBuoy className="icon" aria-hidden="true" />
        {t('help.show')}
      </Button>
    </div>
  );
}

function InView({ children }: { children: ReactNode }) {
  return <div ref={useScrollIntoView()}>{children}</div>;
}
