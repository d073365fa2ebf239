import { isAmendment } from '../../../shared/domain/conversation/moves.ts';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

interface EventWordsOptions {
  me: Side;
  /** The alias of the other person. */
  name: string;
}

/** A control entry in words; null when it is shown at its message or needs no line. */
export function useEventWords({ me, name }: EventWordsOptions) {
  const { t } = useTranslation('conversation');
  return ({ kind, by }: Extract<EntryView, { type: 'control' }>): string | null => {
    if (isAmendment(kind)) return null;
    if (kind === 'opened' && me === 'mentor') return null;
    if (kind === 'closed' && by !== null)
      return t(by === me ? 'event.closedMine' : 'event.closedTheirs', { name });
    return t(`event.${kind}`, { name });
  };
}
