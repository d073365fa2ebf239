interface Entry {
  readonly key: string;
  readonly id: string;
}

const MAX_BLOCK = 512;

/** An ordered list of (key, document id) pairs: blocks of at most 512 entries, found by binary search. */
export class SortedEntries {
  private blocks: Entry[][] = [];

  insert(key: string, id: string): void {
    const entry = { key, id };
    if (this.blocks.length === 0) {
      this.blocks.push([entry]);
      return;
    }
    const at = Math.min(this.blockFor(key, id), this.blocks.length - 1);
    const block = this.blocks[at]!;
    block.splice(positionIn(block, key, id), 0, entry);
    if (block.length > MAX_BLOCK)
      this.blocks.splice(at, 1, block.slice(0, MAX_BLOCK / 2), block.slice(MAX_BLOCK / 2));
  }

  remove(key: string, id: string): void {
    const at = this.blockFor(key, id);
    const block = this.blocks[at];
    if (!block) return;
    const position = positionIn(block, key, id);
    const entry = block[position];
    if (entry?.key !== key || entry.id !== id) return;
    block.splice(position, 1);
    if (block.length === 0) this.blocks.splice(at, 1);
  }

  /** Entries with `from <= key < to` in order. The list must not change while this is read. */
  *ascending(from: string, to: string): Generator<Entry> {
    let at = this.blockFor(from, '');
    let position = at < this.blocks.length ? positionIn(this.blocks[at]!, from, '') : 0;
    for (; at < this.blocks.length; at++, position = 0) {
      const block = this.blocks[at]!;
      for (; position < block.length; position++) {
        const entry = block[position]!;
        if (entry.key >= to) return;
        yield entry;
      }
    }
  }

  /** The same entries, last first. */
  *descending(from: string, to: string): Generator<Entry> {
    let at = Math.min(this.blockFor(to, ''), this.blocks.length - 1);
    let position = at >= 0 ? positionIn(this.blocks[at]!, to, '') - 1 : -1;
    while (at >= 0) {
      const block = this.blocks[at]!;
      for (; position >= 0; position--) {
        const entry = block[position]!;
        if (entry.key < from) return;
        yield entry;
      }
      at--;
      position = (this.blocks[at]?.length ?? 0) - 1;
    }
  }

  get size(): number {
    return this.blocks.reduce((sum, block) => sum + block.length, 0);
  }

  /** The first block whose last entry is not before (key, id). */
  private blockFor(key: string, id: string): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(this.blocks[middle]!.at(-1)!, key, id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function positionIn(block: Entry[], key: string, id: string): number {
  let low = 0;
  let high = block.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(block[middle]!, key, id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isBefore = (entry: Entry, key: string, id: string): boolean =>
  entry.key < key || (entry.key === key && entry.id < id);
