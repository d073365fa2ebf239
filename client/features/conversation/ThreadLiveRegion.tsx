import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { ConversationThread } from './thread.ts';
import { useEventWords } from './useEventWords.ts';

interface ThreadLiveRegionProps {
  thread: ConversationThread;
  me: Side;
  name: string;
}

/** Older announcements are dropped from the page. */
const MAX_ANNOUNCED = 20;

/**
 * Announces messages of the other person and events to screen readers, each once, also when several arrive together or
 * the same text arrives twice. History is not announced.
 */
export function ThreadLiveRegion({ thread: { entries, fresh }, me, name }: ThreadLiveRegionProps) {
  const { t } = useTranslation('conversation');
  const eventWords = useEventWords({ me, name });
  const wordsOf = (entry: EntryView) => {
    if (entry.type === 'control') return eventWords(entry);
    return entry.mine || entry.text === null ? null : t('says', { name, text: entry.text });
  };
  const heard = entries
    .flatMap((entry) => {
      const words = fresh.has(entry.id) ? wordsOf(entry) : null;
      return words === null ? [] : { id: entry.id, words };
    })
    .slice(-MAX_ANNOUNCED);
  return (
    <div aria-live="polite" aria-relevant="additions" data-heard>
      {heard.map(({ id, words }) => (
        <VisuallyHidden key={id}>{words}</VisuallyHidden>
      ))}
    </div>
  );
}
