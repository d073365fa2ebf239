import type { MarkdownBlock, MarkdownInline } from './markdownText.ts';
import styles from './MarkdownBlocks.module.css';

const Inlines = ({ inlines }: { inlines: readonly MarkdownInline[] }) =>
  inlines.map(({ text, strong }, i) => (strong ? <strong key={i}>{text}</strong> : text));

function Block({ block }: { block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2>
          <Inlines inlines={block.inlines} />
        </h2>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <Inlines inlines={block.inlines} />
        </blockquote>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((inlines, i) => (
            <li key={i}>
              <Inlines inlines={inlines} />
            </li>
          ))}
        </List>
      );
    }
    case 'flow':
      return (
        <ol className={styles.flow}>
          {block.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      );
    case 'sides':
      return (
        <div className={styles.sides}>
          {block.columns.map(({ title, rows }) => (
            <div key={title}>
              <h3>{title}</h3>
              <ul>
                {rows.map((row) => (
                  <li key={row}>{row}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      );
  }
}

/** The parts of a text; its figures are lists that are drawn, so that they can be read aloud. */
export function MarkdownBlocks({ blocks }: { blocks: readonly MarkdownBlock[] }) {
  return (
    <div className={styles.text}>
      {blocks.map((block, i) => (
        <Block block={block} key={i} />
      ))}
    </div>
  );
}
