import { memo } from 'react';
import styles from './MessageList.module.css';
import type { TimelineItem } from './timelineOf.ts';

interface UndrawnChunkProps {
  items: readonly TimelineItem[];
  /** In px, as when it was drawn; null where it never was. */
  height: number | null;
}

const textsOf = (items: readonly TimelineItem[]) =>
  items.flatMap((item) => (item.kind === 'group' ? item.messages.map(({ text }) => text) : []));

function isSame(before: UndrawnChunkProps, next: UndrawnChunkProps): boolean {
  const [old, texts] = [textsOf(before.items), textsOf(next.items)];
  return (
    before.height === next.height &&
    old.length === texts.length &&
    old.every((text, place) => text === texts[place])
  );
}

/** About what a message takes, where the height is not known. */
const MESSAGE_REM = 4;

/**
 * In the place of a chunk that is far from what is seen: one element with the words of its messages, so that the search of the browser finds
 * them. The browser lays them out when it is nearly in sight, and then the chunk is drawn.
 */
export const UndrawnChunk = memo(function UndrawnChunk({ items, height }: UndrawnChunkProps) {
  const texts = textsOf(items);
  return (
    <div
      className={styles.undrawn}
      style={{ blockSize: height === null ? `${texts.length * MESSAGE_REM}rem` : `${height}px` }}
    >
      {texts.join('\n')}
    </div>
  );
}, isSame);
