/** The end of the JSON string that starts at `from`. */
const endOfString = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
};

/** The end of the JSON value that starts at `from`, in well-formed JSON. */
const endOfValue = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length;) {
    const char = text[at] ?? '';
    if (char === '"') at = endOfString(text, at);
    else {
      if (depth === 0 && /[,\]}\s]/.test(char)) return at;
      if (/[[{]/.test(char)) depth += 1;
      if (/[\]}]/.test(char)) depth -= 1;
      at += 1;
    }
    if (depth === 0 && /["\]}]/.test(char)) return at;
  }
  return text.length;
};

/** The offset of the value of member `key` in the object or array that starts at `from`; null without such a member. */
const findMember = (text: string, from: number, key: PropertyKey): number | null => {
  const isObject = text[from] === '{';
  let at = skipSpace(text, from + 1);
  for (let index = 0; at < text.length && !/[\]}]/.test(text[at] ?? ''); index += 1) {
    let name: unknown = index;
    if (isObject) {
      const end = endOfString(text, at);
      name = JSON.parse(text.slice(at, end));
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (name === key) return at;
    at = skipSpace(text, endOfValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return null;
};

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** The line (from 1) of the value at `path` in well-formed JSON, or of the longest part of the path that exists. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  let at = skipSpace(text, 0);
  for (const key of path) {
    const next = /[[{]/.test(text[at] ?? '') ? findMember(text, at, key) : null;
    if (next === null) break;
    at = next;
  }
  return lineAt(text, at);
}

/** The line (from 1) of the error that `JSON.parse` threw. */
export function lineOfSyntaxError(text: string, error: SyntaxError): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
}
