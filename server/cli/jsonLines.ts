/** The end of the JSON string that starts at `from`. */
const endOfString = (text: string, from: number): number => {
  let offset = from + 1;
  while (offset < text.length && text[offset] !== '"') offset += text[offset] === '\\' ? 2 : 1;
  return offset + 1;
};

/** The offset of the first character from `from` on that is no white space. */
const skipSpace = (text: string, from: number): number => {
  let offset = from;
  while (/\s/.test(text[offset] ?? '')) offset += 1;
  return offset;
};

/** The end of the JSON value that starts at `from`, in well-formed JSON. */
const endOfValue = (text: string, from: number): number => {
  let depth = 0;
  for (let offset = from; offset < text.length;) {
    const char = text[offset] ?? '';
    if (char === '"') offset = endOfString(text, offset);
    else {
      if (depth === 0 && /[,\]}\s]/.test(char)) return offset;
      if (/[[{]/.test(char)) depth += 1;
      if (/[\]}]/.test(char)) depth -= 1;
      offset += 1;
    }
    if (depth === 0 && /["\]}]/.test(char)) return offset;
  }
  return text.length;
};

/** The offset of the value of member `key` in the object or array that starts at `from`; null without such a member. */
const findMember = (text: string, from: number, key: PropertyKey): number | null => {
  const isObject = text[from] === '{';
  let offset = skipSpace(text, from + 1);
  for (let index = 0; offset < text.length && !/[\]}]/.test(text[offset] ?? ''); index += 1) {
    let name: unknown = index;
    if (isObject) {
      const end = endOfString(text, offset);
      name = JSON.parse(text.slice(offset, end));
      offset = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (name === key) return offset;
    offset = skipSpace(text, endOfValue(text, offset));
    if (text[offset] === ',') offset = skipSpace(text, offset + 1);
  }
  return null;
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line (from 1) of the value at `path` in well-formed JSON, or of the longest part of the path that exists. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  let offset = skipSpace(text, 0);
  for (const key of path) {
    const next = /[[{]/.test(text[offset] ?? '') ? findMember(text, offset, key) : null;
    if (next === null) break;
    offset = next;
  }
  return lineAt(text, offset);
}

/** The line (from 1) of the error that `JSON.parse` threw. */
export function lineOfSyntaxError(text: string, error: SyntaxError): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
}
