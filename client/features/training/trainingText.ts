import type { CONDUCT_ID, ModuleId } from '../../../shared/domain/training/curriculum.ts';
import { MODULE_IDS } from '../../../shared/domain/training/curriculum.ts';
import type { MarkdownText } from '../../ui/markdownText.ts';

const files = import.meta.glob<MarkdownText>('./texts/*.md', { eager: true, import: 'text' });

/** The text of a module, or of the code of conduct. */
export function trainingText(id: ModuleId | typeof CONDUCT_ID): MarkdownText {
  const text = files[`./texts/${id}.md`];
  if (!text) throw new Error(`the training has no text ${id}`);
  return text;
}

/** How a module is called, by id. */
export const moduleTitles: ReadonlyMap<string, string> = new Map(
  MODULE_IDS.map((id) => [id, trainingText(id).title]),
);
