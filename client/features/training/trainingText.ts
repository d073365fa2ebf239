import type { CONDUCT_ID, ModuleId } from '../../../shared/domain/training/curriculum.ts';
import { MODULE_IDS } from '../../../shared/domain/training/curriculum.ts';

export interface TrainingInline {
  text: string;
  strong: boolean;
}

/** A part of a training text. `flow`: steps that follow each other. `sides`: two columns that are compared. */
export type TrainingBlock =
  | { kind: 'heading' | 'paragraph' | 'quote'; inlines: TrainingInline[] }
  | { kind: 'list'; ordered: boolean; items: TrainingInline[][] }
  | { kind: 'flow'; steps: string[] }
  | { kind: 'sides'; columns: { title: string; rows: string[] }[] };

export interface TrainingText {
  title: string;
  blocks: TrainingBlock[];
}

const files = import.meta.glob<TrainingText>('./texts/*.md', { eager: true, import: 'text' });

/** The text of a module, or of the code of conduct. */
export function trainingText(id: ModuleId | typeof CONDUCT_ID): TrainingText {
  const text = files[`./texts/${id}.md`];
  if (!text) throw new Error(`the training has no text ${id}`);
  return text;
}

/** How a module is called, by id. */
export const moduleTitles: ReadonlyMap<string, string> = new Map(
  MODULE_IDS.map((id) => [id, trainingText(id).title]),
);
