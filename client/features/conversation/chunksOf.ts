import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { TimelineItem } from './timelineOf.ts';

/** Consecutive items of the thread that are drawn, or left undrawn, together. */
export interface TimelineChunk {
  /** The id of its first entry, shown or not. */
  key: string;
  items: readonly TimelineItem[];
}

interface ChunksInput {
  items: readonly TimelineItem[];
  entries: readonly EntryView[];
  /** The first entry of each loaded page: a page that is put above leaves the chunks below it as they are. */
  pageStarts: ReadonlySet<string>;
}

/** Entries of a chunk at most, so that what arrives during a long visit is divided too. */
const LONGEST = 50;

/** The entry by which an item belongs to a chunk; null for one that belongs to the item before it. */
function firstEntryOf(item: TimelineItem): string | null {
  switch (item.kind) {
    case 'day':
    case 'unread':
      return item.entryId;
    case 'event':
      return item.entry.id;
    case 'group':
      return item.messages[0]?.id ?? null;
    case 'offer':
      return null;
  }
}

/** The items in chunks, from top to bottom. */
export function chunksOf({ items, entries, pageStarts }: ChunksInput): TimelineChunk[] {
  const keys = new Map<string, string>();
  let key = '';
  let length = 0;
  for (const { id } of entries) {
    if (length === LONGEST || key === '' || pageStarts.has(id)) {
      key = id;
      length = 0;
    }
    keys.set(id, key);
    length += 1;
  }
  const chunks: { key: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const first = firstEntryOf(item);
    const last = chunks.at(-1);
    const own = first === null ? last?.key : keys.get(first);
    if (last && last.key === own) last.items.push(item);
    else chunks.push({ key: own ?? '', items: [item] });
  }
  return chunks;
}
