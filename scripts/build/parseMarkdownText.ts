import * as markdownPlugin from 'prettier/plugins/markdown';
import { z } from 'zod';
import type { MarkdownBlock, MarkdownInline, MarkdownText } from '../../client/ui/markdownText.ts';

/** The parser needs no options; the declared type asks for all of the formatter. */
const {
  parsers: { markdown: parser },
} = z
  .object({
    parsers: z.object({
      markdown: z.object({ parse: z.function({ input: [z.string(), z.object({})], output: z.unknown() }) }),
    }),
  })
  .parse(markdownPlugin);

/** A node of the syntax tree of Markdown (mdast), as far as it is read here. */
interface MarkdownNode {
  type: string;
  value?: string | undefined;
  depth?: number | undefined;
  ordered?: boolean | undefined;
  lang?: string | null | undefined;
  children?: MarkdownNode[] | undefined;
}

const markdownNode: z.ZodType<MarkdownNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string().optional(),
    depth: z.number().optional(),
    ordered: z.boolean().optional(),
    lang: z.string().nullish(),
    children: z.array(markdownNode).optional(),
  }),
);

const refuse = (node: MarkdownNode): never => {
  throw new Error(`a text has no place for ${node.type}`);
};

const inlinesOf = ({ children = [] }: MarkdownNode): MarkdownInline[] =>
  children.map((node) => {
    if (node.type === 'text') return { text: node.value ?? '', strong: false };
    if (node.type === 'strong')
      return {
        text: inlinesOf(node)
          .map(({ text }) => text)
          .join(''),
        strong: true,
      };
    return refuse(node);
  });

const linesOf = ({ value = '' }: MarkdownNode) => value.split('\n').filter((line) => line !== '');

/** `Title: words`, in pairs that stand side by side. */
function sidesOf(node: MarkdownNode): MarkdownBlock {
  const rows = linesOf(node).map((line) => {
    const [title = '', ...words] = line.split(': ');
    return { title, words: words.join(': ') };
  });
  const titles = [...new Set(rows.map(({ title }) => title))];
  const columns = titles.map((title) => ({
    title,
    rows: rows.filter((row) => row.title === title).map(({ words }) => words),
  }));
  if (columns.length !== 2) throw new Error('sides have two titles');
  return { kind: 'sides', columns };
}

function blockOf(node: MarkdownNode): MarkdownBlock {
  const { type, children = [] } = node;
  const [paragraph] = children;
  if (type === 'heading' && node.depth === 2) return { kind: 'heading', inlines: inlinesOf(node) };
  if (type === 'paragraph') return { kind: 'paragraph', inlines: inlinesOf(node) };
  if (type === 'blockquote' && paragraph) return { kind: 'quote', inlines: inlinesOf(paragraph) };
  if (type === 'code' && node.lang === 'flow') return { kind: 'flow', steps: linesOf(node) };
  if (type === 'code' && node.lang === 'sides') return sidesOf(node);
  if (type === 'list') {
    const items = children.map((item) => inlinesOf(item.children?.[0] ?? refuse(item)));
    return { kind: 'list', ordered: node.ordered === true, items };
  }
  return refuse(node);
}

/**
 * Reads a Markdown text: a title, then paragraphs, headings, lists, quotes and the figures `flow` and `sides`. No HTML, link or picture.
 * @throws {Error} for anything else in the Markdown
 */
export async function parseMarkdownText(markdown: string): Promise<MarkdownText> {
  const tree = markdownNode.parse(await parser.parse(markdown, {}));
  const [title, ...blocks] = tree.children ?? [];
  if (title?.type !== 'heading' || title.depth !== 1) throw new Error('a text begins with its title');
  return {
    title: inlinesOf(title)
      .map(({ text }) => text)
      .join(''),
    blocks: blocks.map(blockOf),
  };
}
