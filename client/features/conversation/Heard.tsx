import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Thread } from './thread.ts';

/** Older ones have long been read out. */
const MOST = 20;

/**
 * What the other person said while this was open, for screen readers: each once, also when several come together or the
 * same words come twice. History is not read out.
 */
export function Heard({ thread: { entries, fresh }, name }: { thread: Thread; name: string }) {
  const { t } = useTranslation('conversation');
  const heard = entries
    .flatMap((entry) =>
      entry.type === 'message' && !entry.mine && entry.text !== null && fresh.has(entry.id)
        ? { id: entry.id, words: t('says', { name, text: entry.text }) }
        : [],
    )
    .slice(-MOST);
  return (
    <div aria-live="polite" aria-relevant="additions" data-heard>
      {heard.map(({ id, words }) => (
        <VisuallyHidden key={id}>{words}</VisuallyHidden>
      ))}
    </div>
  );
}
