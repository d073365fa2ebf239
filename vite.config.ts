import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { prerenderedFrontPage } from './scripts/build/prerenderedFrontPage.ts';
import { withoutJsonSchemas } from './scripts/build/withoutJsonSchemas.ts';
import { markdownTexts } from './scripts/build/markdownTexts.ts';

/** Writes the list of files that the service worker keeps for when there is no signal. */
const offlineFiles = (): Plugin => ({
  name: 'offline-files',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .map((file) => `/${file}`);
    const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
    this.emitFile({
      type: 'asset',
      fileName: 'offline-files.json',
      source: JSON.stringify({ build, files: ['/mark.svg', '/manifest.webmanifest', ...files] }),
    });
  },
});

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes a brotli and a gzip copy beside each text file of the build, which the server sends in its place. */
const compressedCopies = (): Plugin => ({
  name: 'compressed-copies',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.values(bundle).filter(({ fileName }) =>
      /^(assets\/.*\.(js|css|svg)|front-page\.html)$/.test(fileName),
    );
    await Promise.all(
      texts.map(async (file) => {
        const source = file.type === 'chunk' ? file.code : file.source;
        const path = join(dir, file.fileName);
        await writeFile(`${path}.br`, await brotli(source));
        await writeFile(`${path}.gz`, await gzipped(source, { level: 9 }));
      }),
    );
  },
});

/** Where `vite` sends calls while a server runs beside it. */
const api = process.env['KITH_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: 'client',
  plugins: [
    markdownTexts(),
    withoutJsonSchemas(),
    react(),
    prerenderedFrontPage(),
    offlineFiles(),
    compressedCopies(),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `@hpke/common` asks Node for it where a browser has no WebCrypto; every browser that can run Kith has.
    rolldownOptions: { external: ['crypto'] },
  },
  server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});
