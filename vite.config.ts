import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

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

const FRONT_PAGE = /\/(features\/public-home\/index|platform\/i18n\/en\/home)\.ts$/;

/**
 * Writes the `Link` header of the front page: what its screen needs beside the entry. Without it the browser finds these files only when
 * the entry has run. Other pages do not load them.
 */
const frontPageLinks = (): Plugin => ({
  name: 'front-page-links',
  generateBundle(_, bundle) {
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
      ...own.map(({ fileName }) => `</${fileName}>; rel=modulepreload; crossorigin`),
      ...styles.map((fileName) => `</${fileName}>; rel=preload; as=style; crossorigin`),
    ];
    this.emitFile({ type: 'asset', fileName: 'front-page-links.txt', source: links.join(', ') });
  },
});

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes a brotli and a gzip copy beside each text file of the build, which the server sends in its place. */
const compressedCopies = (): Plugin => ({
  name: 'compressed-copies',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.values(bundle).filter(({ fileName }) => /^assets\/.*\.(js|css|svg)$/.test(fileName));
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
  plugins: [react(), offlineFiles(), frontPageLinks(), compressedCopies()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': api, '/socket.io': { target: api, ws: true } } },
});
