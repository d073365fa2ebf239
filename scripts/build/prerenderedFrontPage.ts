import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { z } from 'zod';
import { markdownTexts } from './markdownTexts.ts';

const FRONT_PAGE = /\/(features\/public-home\/index|platform\/i18n\/en\/home)\.ts$/;

const renderer = z.object({ renderFrontPage: z.function({ input: [], output: z.promise(z.string()) }) });

type Bundle = Rolldown.OutputBundle;

/**
 * Writes `front-page.html`: `index.html` with the rendered front page in it, so that the page is painted before its scripts have come.
 * It links the styles and scripts of its own screen, which the browser would otherwise find only when the entry has run.
 */
export function prerenderedFrontPage(): Plugin {
  let root = '';
  let early = '';
  return {
    name: 'prerendered-front-page',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      early = this.emitFile({
        type: 'asset',
        name: 'beforePaint.js',
        source: await bundleBeforePaint(root),
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('the build has no index.html');
        const html = String(index.source)
          .replace('<meta charset="utf-8" />', `$&\n    <script src="/${this.getFileName(early)}"></script>`)
          .replace('  </head>', `${ownLinks(bundle)}\n  </head>`)
          .replace('<div id="root"></div>', `<div id="root">${await renderPage(root)}</div>`);
        this.emitFile({ type: 'asset', fileName: 'front-page.html', source: html });
      },
    },
  };
}

/** A classic script: a module would run only after the page is parsed, and the browser may paint before. */
async function bundleBeforePaint(root: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'beforePaint.ts'), formats: ['iife'], name: 'beforePaint' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('beforePaint.ts was not built');
  return chunk.code;
}

async function renderPage(root: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'kith-front-page-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: [markdownTexts(), react()],
      ssr: { noExternal: true },
      build: {
        outDir,
        emptyOutDir: true,
        ssr: 'renderFrontPage.tsx',
        copyPublicDir: false,
        rolldownOptions: {
          output: { entryFileNames: 'renderFrontPage.mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    });
    const module: unknown = await import(pathToFileURL(join(outDir, 'renderFrontPage.mjs')).href);
    return await renderer.parse(module).renderFrontPage();
  } finally {
    await rm(outDir, { recursive: true });
  }
}

/** Links to the styles and scripts that the screen of the front page has beside those of the entry. */
function ownLinks(bundle: Bundle): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const withImports = (names: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of names.filter((one) => !seen.has(one))) {
      seen.add(name);
      withImports(chunks.find(({ fileName }) => fileName === name)?.imports ?? [], seen);
    }
    return seen;
  };
  const namesOf = (found: typeof chunks) => found.map(({ fileName }) => fileName);
  const entry = withImports(namesOf(chunks.filter(({ isEntry }) => isEntry)));
  const screen = withImports(namesOf(chunks.filter((one) => FRONT_PAGE.test(one.facadeModuleId ?? ''))));
  const own = chunks.filter(({ fileName }) => screen.has(fileName) && !entry.has(fileName));
  const styles = own.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
  const links = [
    ...styles.map((fileName) => `<link rel="stylesheet" crossorigin href="/${fileName}">`),
    ...own.map(({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">`),
  ];
  return links.map((link) => `    ${link}`).join('\n');
}
