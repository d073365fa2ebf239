import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/contracts/conversations.ts';

interface EventWordsOptions {
  me: 'mentee' | 'mentor';
  /** Of the other person. */
  name: string;
}

/** What happened to the conversation, in a line; null for what is shown at its message, or goes without saying. */
export function useEventWords({ me, name }: EventWordsOptions) {
  const { t } = useTranslation('conversation');
  return ({ kind, by }: Extract<EntryView, { type: 'control' }>): string | null => {
    if (kind === 'released' || kind === 'redacted' || kind === 'withdrawn' || kind === 'removed') return null;
    if (kind === 'opened' && me === 'mentor') return null;
    if (kind === 'closed' && by !== null)
      return t(by === me ? 'event.closedMine' : 'event.closedTheirs', { name });
    return t(`event.${kind}`, { name });
  };
}
