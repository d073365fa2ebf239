import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KEY_NAMES } from '../../server/platform/config/developmentKeys.ts';
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
  test('may only insert into and read what is append-only', () => {
    expect(deployed().APPEND_ONLY.toSorted()).toEqual([...APPEND_ONLY].toSorted());
  });

  test('may change every other collection, and no unknown one', () => {
    const changeable = collections.filter((name) => !APPEND_ONLY.includes(name));
    expect(deployed().CHANGEABLE.toSorted()).toEqual(changeable.toSorted());
  });
});

class ShellRefusal extends Error {
  codeName = 'AlreadyInitialized';
}

/** A database as its shell shows it, which throws every refusal. */
function fakeShell() {
  const made: { name: string; facts: unknown }[] = [];
  const known = new Set<string>();
  const note = (name: string) => (facts: unknown) => void made.push({ name, facts });
  const make = (name: string) => (facts: unknown) => {
    if (known.has(name)) throw new ShellRefusal();
    known.add(name);
    note(name)(facts);
  };
  const kith = {
    getRole: () => (known.has('createRole') ? {} : null),
    getUser: () => (known.has('createUser') ? {} : null),
    createRole: make('createRole'),
    createUser: make('createUser'),
    updateRole: (_name: string, role: unknown) => note('updateRole')(role),
    updateUser: (_name: string, user: unknown) => note('updateUser')(user),
  };
  const admin = {
    auth: () => 1,
    runCommand: () => {
      throw new ShellRefusal();
    },
    hello: () => ({ isWritablePrimary: known.has('initiate') }),
  };
  const run = () =>
    void runInNewContext(readSource('deploy/mongo/setup.js'), {
      db: { getSiblingDB: (name: string) => (name === 'admin' ? admin : kith) },
      rs: { initiate: make('initiate') },
      load: () => undefined,
      kithCollections: deployed(),
      process: { env: {} },
      require: () => ({ readFileSync: () => 'secret\n' }),
      sleep: () => undefined,
      print: () => undefined,
    });
  return { made, run };
}

const roleShape = z.object({
  privileges: z.array(
    z.object({ resource: z.object({ collection: z.string() }), actions: z.array(z.string()) }),
  ),
});

describe('the set-up of the database', () => {
  test('starts the replica set and makes the role and its user; a second run brings them up to date', () => {
    const { made, run } = fakeShell();
    run();
    expect(made.map(({ name }) => name)).toEqual(['initiate', 'createRole', 'createUser']);
    run();
    expect(made.slice(3).map(({ name }) => name)).toEqual(['updateRole', 'updateUser']);
  });

  test('gives nobody the right to change or remove what is append-only', () => {
    const { made, run } = fakeShell();
    run();
    const { privileges } = roleShape.parse(made.find(({ name }) => name === 'createRole')?.facts);
    const changing = privileges.filter(({ actions }) =>
      actions.some((one) => /update|remove|drop/.test(one)),
    );
    const where = changing.map(({ resource }) => resource.collection);
    expect(where.toSorted()).toEqual(deployed().CHANGEABLE.toSorted());
  });
});

describe('the example settings', () => {
  test('name every setting there is', () => {
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

  test('passes a compose linter without a warning', () => {
    const dclint = resolve('node_modules/dclint/bin/dclint.cjs');
    const parameters = [dclint, 'docker-compose.yml', '--max-warnings', '0'];
    const { status, stdout } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^\s*$/)]);
  });

  test('opens no store to the outside', () => {
    expect(compose.match(/^ +ports:/gm)).toHaveLength(1);
    expect(service('balancer')).toContain('ports:');
    expect(service('balancer')).toContain('networks: [outside, front]');
    for (const store of ['mongo', 'redis']) expect(service(store)).toMatch(/networks: \[stores\]/);
    for (const network of ['front', 'stores'])
      expect(compose).toMatch(new RegExp(`${network}:\n +internal: true`));
  });

  test('has two web processes and a worker, and looks after the health of all that serve', () => {
    for (const name of ['web-1', 'web-2']) {
      expect(service(name)).toContain('<<: *web');
      expect(service(name)).toContain('KITH_ROLES: web');
    }
    expect(service('worker')).toContain('KITH_ROLES: worker');
    for (const name of ['balancer', 'worker', 'mongo', 'redis'])
      expect(service(name), name).toContain('healthcheck:');
    expect(compose).toMatch(/^x-web:[^]*?\/readyz[^]*?^services:/m);
  });

  test('S5: reaches its stores by password and TLS alone', () => {
    expect(service('redis')).toMatch(/--port\n +- '0'\n +- --tls-port/);
    expect(service('redis')).toMatch(/--aclfile\n +- \/run\/secrets\/redis-users/);
    expect(service('mongo')).toMatch(/--tlsMode\n +- requireTLS/);
    expect(service('mongo')).toContain('--keyFile');
    expect(readSource('deploy/mongo/setup.sh')).toContain('mongosh --quiet --tls ');
    const made = readSource('deploy/makeSecrets.sh');
    expect(made).toContain('rediss://kith:$(cat redis-password)@redis');
    expect(made).toMatch(/mongodb:\/\/kith:\$\(cat mongo-app-password\)@mongo.*&tls=true/);
  });

  test('S21: bounds memory and processes of every service, and drops its capabilities', () => {
    for (const bound of ['mem_limit', 'pids_limit', 'cap_drop: [ALL]']) {
      expect(compose).toMatch(
        new RegExp(`^x-kith:[^]*?^  ${bound.replace(/[[\]]/g, '\\$&')}[^]*?^x-web:`, 'm'),
      );
      for (const name of ['balancer', 'mongo', 'mongo-setup', 'redis'])
        expect(service(name), name).toContain(bound);
    }
  });

  test('S21: gives secrets as files, runs no script of a package, and keeps metrics from the balancer', () => {
    for (const name of KEY_NAMES) {
      const file = name.toLowerCase().replaceAll('_', '-');
      expect(compose).toContain(`${name}_FILE: /run/secrets/${file}`);
      expect(compose).toContain(`file: deploy/secrets/${file}`);
      expect(readSource('deploy/makeSecrets.sh')).toContain(file);
    }
    expect(compose).not.toMatch(/_KEY: |MONGODB_URI: |REDIS_URL: /);
    expect(readSource('.env.example')).not.toMatch(/^(KITH_\w*KEY|MONGODB_URI|REDIS_URL)=/m);
    expect(readSource('Dockerfile')).not.toMatch(/npm (ci|prune)(?!.*--ignore-scripts)/);
    for (const name of ['web-1', 'web-2', 'worker'])
      expect(service(name)).toMatch(
        new RegExp(`KITH_METRICS_HOST: ${name}-metrics[^]*stores:\\n +aliases: \\[${name}-metrics\\]`),
      );
  });

  test('runs as nobody special, and writes nothing to its image', () => {
    expect(readSource('Dockerfile')).toMatch(/^USER node$/m);
    expect(compose).toMatch(/read_only: true/);
  });

  test('brings every artefact of the listener to the compiled server, and none of the lines it was trained on', () => {
    const artefacts = sourceFiles(
      /^server\/features\/checks\/listener\/[^/]*(\.bin|\.wasm|NOTICE\.md|LICENSE.*)$/,
    );
    const copied = readSource('scripts/copyArtefacts.mjs');
    expect(artefacts.length).toBeGreaterThanOrEqual(7);
    expect(artefacts.filter((path) => !copied.includes(`'${path.split('/').at(-1)}'`))).toEqual([]);
    expect(readSource('package.json')).toContain('node scripts/copyArtefacts.mjs');
    expect(readSource('Dockerfile')).toMatch(/^COPY scripts\/copyArtefacts\.mjs scripts\/$/m);
    const ignored = readSource('.dockerignore').split('\n');
    expect(ignored).toContain('server/features/checks/listener/lines');
    expect(ignored).toContain('server/features/checks/listener/training');
  });
});
