import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from 'vite';
import { z } from 'zod';
import { homeWords } from '../../client/platform/i18n/en/home.ts';
import { ALL_RULES } from '../../server/features/checks/rules/allRules.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Of JavaScript, gzipped, before the conversation can be read and written in. */
const MAX_BYTES = 200_000;

const chunk = z.object({
  file: z.string(),
  name: z.string().optional(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
});
const manifestSchema = z.record(z.string(), chunk);
type Manifest = z.infer<typeof manifestSchema>;

/** What a young person's browser fetches for the conversation; dialogs and matchers come when they are first needed. */
const CONVERSATION = [
  'index.html',
  'app/mentee/MenteeRoutes.tsx',
  'platform/i18n/en/mentee.ts',
  'platform/i18n/en/conversation.ts',
];

describe('the built client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-client-'));
  let manifest: Manifest;
  beforeAll(async () => {
    // Otherwise React is built as for a test.
    vi.stubEnv('NODE_ENV', 'production');
    await build({
      configFile: join(ROOT, 'vite.config.ts'),
      root: join(ROOT, 'client'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, manifest: 'manifest.json' },
    });
    manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  }, 60_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const filesOf = (names: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const name of names) {
      const found = manifest[name];
      if (!found) throw new Error(`${name} is not a part of the build`);
      if (seen.has(name)) continue;
      seen.add(name);
      filesOf(found.imports, seen);
    }
    return seen;
  };
  const gzippedBytes = (names: Iterable<string>) => {
    const files = new Set([...names].map((name) => manifest[name]?.file ?? ''));
    return [...files]
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  };
  const one = (what: string, isIt: (name: string, file: string) => boolean): string => {
    const found = Object.entries(manifest).filter(([name, { file }]) => isIt(name, file));
    const [name] = found[0] ?? [];
    if (name === undefined || found.length > 1) throw new Error(`${found.length} parts could be ${what}`);
    return name;
  };
  /** Named parts, and two that the builder names itself because several screens share them. */
  const firstLoad = () =>
    filesOf([
      ...CONVERSATION,
      one('the conversation', (name, file) => /^_conversation-.*\.js$/.test(name) && file.endsWith('.js')),
      one('the socket client', (name) => name.includes('socket.io-client')),
    ]);

  test('loads the conversation with 200 kB of JavaScript', () => {
    const bytes = gzippedBytes(firstLoad());
    console.log(`conversation, first load: ${(bytes / 1000).toFixed(1)} kB of JavaScript, gzipped`);
    expect(bytes).toBeLessThanOrEqual(MAX_BYTES);
  });

  test('keeps desk, dialogs and matchers out of the first load', () => {
    const first = [...firstLoad()].join('\n');
    expect(first).not.toMatch(/staff-desk|ui\/Dialog|shared\/text/);
  });

  test('lists every file of the build for offline use', () => {
    const { files } = z
      .object({ files: z.array(z.string()) })
      .parse(JSON.parse(readFileSync(join(folder, 'offline-files.json'), 'utf8')));
    // Compressed copies are sent under the addresses of their originals.
    const originals = readdirSync(join(folder, 'assets')).filter((file) => !/\.(br|gz)$/.test(file));
    for (const file of originals) expect(files).toContain(`/assets/${file}`);
  });

  const page = (name: string) => readFileSync(join(folder, name), 'utf8');

  test('renders the front page into a page of its own, with the styles, code and words of its screen', () => {
    const html = page('front-page.html');
    const rendered = html.slice(html.indexOf('<div id="root">'));
    expect(rendered).toContain(`>${homeWords.title}</h1>`);
    expect(rendered).toContain('href="/join"');
    const linked = [...html.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
    for (const name of ['index.html', 'features/public-home/index.ts', 'platform/i18n/en/home.ts'])
      expect(linked).toContain(manifest[name]?.file);
    const styles = linked.filter((file) => file.endsWith('.css')).map(page);
    const classes = [...rendered.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '));
    const ofModules = classes.filter((name) => /^_.*_\d+$/.test(name));
    expect(ofModules.length).toBeGreaterThan(20);
    expect(ofModules.filter((name) => !styles.join('').includes(`.${name}`))).toEqual([]);
  });

  test('keeps the page of all other addresses empty', () => {
    expect(page('index.html')).toContain('<div id="root"></div>');
  });

  test('has a brotli and a gzip copy of each script and style sheet, with the same content', () => {
    const texts = readdirSync(join(folder, 'assets')).filter((file) => /\.(js|css)$/.test(file));
    expect(texts.length).toBeGreaterThan(20);
    for (const file of texts) {
      const read = (ending: string) => readFileSync(join(folder, 'assets', `${file}${ending}`));
      expect(brotliDecompressSync(read('.br')).equals(read(''))).toBe(true);
      expect(gunzipSync(read('.gz')).equals(read(''))).toBe(true);
    }
  });

  test.each(['index.html', 'front-page.html'])(
    'has no inline script or style in %s, and loads nothing from other sites',
    (name) => {
      expect(page(name)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
      expect(page(name)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//i);
    },
  );

  test('holds no rule about grooming or risk, so that messages cannot be tuned to them', () => {
    const rules = ALL_RULES.flatMap(({ id, pattern }) => [id, pattern.source.slice(0, 30)]);
    expect(rules.length).toBeGreaterThan(400);
    const scripts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
    const shipped = scripts.map((file) => readFileSync(join(folder, 'assets', file), 'utf8')).join('\n');
    expect(rules.filter((rule) => shipped.includes(rule))).toEqual([]);
  });
});
