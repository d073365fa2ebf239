export interface MarkdownInline {
  text: string;
  strong: boolean;
}

/** A part of a text. `flow`: steps that follow each other. `sides`: two columns that are compared. */
export type MarkdownBlock =
  | { kind: 'heading' | 'paragraph' | 'quote'; inlines: MarkdownInline[] }
  | { kind: 'list'; ordered: boolean; items: MarkdownInline[][] }
  | { kind: 'flow'; steps: string[] }
  | { kind: 'sides'; columns: { title: string; rows: string[] }[] };

/** A Markdown file of a feature, as the build makes data of it. */
export interface MarkdownText {
  title: string;
  blocks: MarkdownBlock[];
}
