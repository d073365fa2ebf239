import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { parseMarkdownText } from './parseMarkdownText.ts';

/** Makes a module of each Markdown text of a feature: its parts as data, so that no parser and no HTML is in the client. */
export function markdownTexts(): Plugin {
  return {
    name: 'markdown-texts',
    enforce: 'pre',
    async load(id) {
      if (!/\/features\/[a-z-]+\/texts\/[a-z-]+\.md$/.test(id)) return null;
      return `export const text = ${JSON.stringify(await parseMarkdownText(await readFile(id, 'utf8')))};`;
    },
  };
}
