import type { MarkdownText } from '../../client/ui/markdownText.ts';

const plain = (inlines: readonly { text: string }[]) => inlines.map(({ text }) => text).join('');
const closed = (line: string) => (/[.?!”:]$/.test(line) ? line : `${line}.`);

/** The prose of a Markdown text: figures, headings and list items are sentences of their own. */
export function proseOf({ blocks }: MarkdownText): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.map(plain);
      if (block.kind === 'flow') return block.steps;
      if (block.kind === 'sides') return block.columns.flatMap(({ rows }) => rows);
      return [plain(block.inlines)];
    })
    .map(closed)
    .join('\n');
}
