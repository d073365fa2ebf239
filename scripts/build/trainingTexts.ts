import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { parseTrainingText } from './parseTrainingText.ts';

/** Makes a module of each Markdown text of the training: its parts as data, so that no parser and no HTML is in the client. */
export function trainingTexts(): Plugin {
  return {
    name: 'training-texts',
    enforce: 'pre',
    async load(id) {
      if (!/\/features\/training\/texts\/[a-z-]+\.md$/.test(id)) return null;
      return `export const text = ${JSON.stringify(await parseTrainingText(await readFile(id, 'utf8')))};`;
    },
  };
}
