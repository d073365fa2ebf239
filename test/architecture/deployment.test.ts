import { spawnSync } from 'node:child_process';
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

describe('the production shape', () => {
  const compose = readSource('docker-compose.yml');
  const service = (name: string) =>
    new RegExp(`^  ${name}:\\n((?: {3,}.*\\n|\\n)*)`, 'm').exec(compose)?.[1] ?? '';

  it('passes a compose linter without a warning', () => {
    const dclint = resolve('node_modules/dclint/bin/dclint.cjs');
    const parameters = [dclint, 'docker-compose.yml', '--max-warnings', '0'];
    const { status, stdout } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\s*$/)]);
  });

  it('opens no store to the outside', () => {
    expect(compose.match(/^ +ports:/gm)).toHaveLength(1);
    expect(service('balancer')).toContain('ports:');
    for (const store of ['mongo', 'redis']) expect(service(store)).toMatch(/networks: \[inside\]/);
    expect(compose).toMatch(/inside:\n +internal: true/);
  });

  it('has two web processes and a worker, and looks after the health of all that serve', () => {
    expect(compose).toMatch(/^ {2}web-1: \*web$/m);
    expect(compose).toMatch(/^ {2}web-2: \*web$/m);
    expect(service('worker')).toContain('KITH_ROLES: worker');
    for (const name of ['balancer', 'mongo', 'redis']) expect(service(name), name).toContain('healthcheck:');
  });

  it('runs as nobody special, and writes nothing to its image', () => {
    expect(readSource('Dockerfile')).toMatch(/^USER node$/m);
    expect(compose).toMatch(/read_only: true/);
  });
});
