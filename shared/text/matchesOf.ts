/**
 * The matches that `text.matchAll(pattern)` gives, found with the pattern itself, which must be global. `matchAll` copies the pattern; the
 * copy is compiled again (0.3 s for all patterns) after the engine has cleared its cache, as it does in an idle process.
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

/** The index after the code point at `index`. */
const nextIndex = (text: string, index: number): number =>
  index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
