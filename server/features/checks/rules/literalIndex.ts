/** One state of the automaton: its edges by UTF-16 code unit, and which texts end here. */
interface State {
  next: Map<number, State>;
  /** The state of the longest suffix of this one that is a prefix of a text; matching goes on from it where no edge fits. */
  fallback: State | null;
  /** Owners of the texts that end here. */
  owners: readonly number[];
}

const newState = (): State => ({ next: new Map(), fallback: null, owners: [] });

/** Adds the path of a literal to the trie. @param owner index of the rule */
function addText(root: State, text: string, owner: number): void {
  let state = root;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    let next = state.next.get(unit);
    if (next === undefined) {
      next = newState();
      state.next.set(unit, next);
    }
    state = next;
  }
  state.owners = [...state.owners, owner];
}

/** The state after one more UTF-16 code unit: along its edge, or else that of the nearest fallback that has one (Aho–Corasick). */
function step(root: State, from: State, unit: number): State {
  let state: State | null = from;
  while (state !== null) {
    const next = state.next.get(unit);
    if (next !== undefined) return next;
    state = state.fallback;
  }
  return root;
}

/** Sets the fallbacks breadth first, because that of a state is computed from its parent's; a state takes over the owners of its fallback. */
function linkFallbacks(root: State): void {
  const queue: State[] = [...root.next.values()];
  for (const state of queue) state.fallback = root;
  for (const state of queue) {
    for (const [unit, next] of state.next) {
      next.fallback = step(root, state.fallback ?? root, unit);
      next.owners = [...next.owners, ...next.fallback.owners];
      queue.push(next);
    }
  }
}

/**
 * Finds which of many texts stand in a line, in one pass over it (Aho and Corasick, 1975). `texts[n]` are those of owner `n`;
 * `mark` sets `found[n]` to 1 where one of them stands in the line.
 */
export function createLiteralIndex(texts: readonly (readonly string[])[]): {
  mark: (line: string, found: Uint8Array) => void;
} {
  const root = newState();
  for (const [owner, ofOwner] of texts.entries()) for (const text of ofOwner) addText(root, text, owner);
  linkFallbacks(root);
  return {
    mark(line, found) {
      let state = root;
      for (let index = 0; index < line.length; index += 1) {
        state = step(root, state, line.charCodeAt(index));
        for (const owner of state.owners) found[owner] = 1;
      }
    },
  };
}
