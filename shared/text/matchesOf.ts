/**
 * What `text.matchAll(pattern)` gives, by the pattern itself, which must be global. `matchAll` works on a copy, which has to be compiled
 * anew (a third of a second for all of ours) once the engine has cleared its cache, as it does in a process that has been idle.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex = nextIndex(text, match.index);
  }
  return found;
}

/** Behind the code point at `index`. */
const nextIndex = (text: string, index: number): number =>
  index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
