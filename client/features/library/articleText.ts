import type { MarkdownBlock, MarkdownText } from '../../ui/markdownText.ts';
import type { ArticleId } from './articles.ts';

const files = import.meta.glob<MarkdownText>('./texts/*.md', { eager: true, import: 'text' });

/** The text of an article. `lead`: its first paragraph, which the list shows too. */
export function articleText(id: ArticleId): { title: string; lead: string; blocks: MarkdownBlock[] } {
  const text = files[`./texts/${id}.md`];
  const [first, ...blocks] = text?.blocks ?? [];
  if (!text || first?.kind !== 'paragraph') throw new Error(`the library has no text ${id} with a lead`);
  return { title: text.title, lead: first.inlines.map((inline) => inline.text).join(''), blocks };
}
