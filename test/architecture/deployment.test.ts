import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { APPEND_ONLY } from '../../server/platform/db/appendOnly.ts';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

const lists = z.object({ APPEND_ONLY: z.array(z.string()), CHANGEABLE: z.array(z.string()) });

/** The file is a script of the database shell: it leaves its lists in a global. */
function deployed(): z.output<typeof lists> {
  createRequire(import.meta.url)(resolve('deploy/mongo/collections.js'));
  return z.object({ kithCollections: lists }).parse(globalThis).kithCollections;
}

/** Collections of all models, and that of the data keys, which has none. */
const collections = [
  'data_keys',
  ...sourceFiles(/^server\/.*\.model\.ts$/).flatMap((path) =>
    [...readSource(path).matchAll(/collection: '(\w+)'/g)].map(([, name]) => name ?? ''),
  ),
];

describe('the database role in production', () => {
  it('may only insert into and read what is append-only', () => {
    expect(deployed().APPEND_ONLY.toSorted()).toEqual([...APPEND_ONLY].toSorted());
  });

  it('may change every other collection, and no unknown one', () => {
    const changeable = collections.filter((name) => !APPEND_ONLY.includes(name));
    expect(deployed().CHANGEABLE.toSorted()).toEqual(changeable.toSorted());
  });
});

describe('the example settings', () => {
  it('name every setting there is', () => {
    const config = readSource('server/platform/config/index.ts');
    const settings = [...config.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '');
    const example = readSource('.env.example') + readSource('docker-compose.yml') + readSource('Dockerfile');
    expect(settings.length).toBeGreaterThan(15);
    const development = ['KITH_CLOCK_FILE', 'KITH_RATE_FACTOR', 'KITH_DATA_DIR', 'KITH_CLIENT_FOLDER'];
    expect(settings.filter((name) => !example.includes(name) && !development.includes(name))).toEqual([]);
  });
});
