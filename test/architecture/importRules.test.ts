import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const config = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(require('../../.dependency-cruiser.cjs'));

/** A small service in which every import is one that the rules allow. */
const SOUND: Record<string, string[]> = {
  'server/main.ts': ['./app.ts'],
  'server/app.ts': ['./features/a/index.ts', './features/b/index.ts', './platform/http.ts'],
  'server/platform/http.ts': ['express', 'node:http'],
  'server/features/a/index.ts': ['./a.routes.ts', './a.jobs.ts'],
  'server/features/a/a.routes.ts': ['./commands/act.ts'],
  'server/features/a/a.jobs.ts': ['./commands/act.ts'],
  'server/features/a/commands/act.ts': ['../a.repository.ts', '../a.policy.ts', '../../b/index.ts'],
  'server/features/a/commands/change.ts': ['../queries/read.ts'],
  'server/features/a/queries/read.ts': ['../a.repository.ts'],
  'server/features/a/a.repository.ts': ['./a.model.ts'],
  'server/features/a/a.model.ts': ['mongoose'],
  'server/features/a/a.policy.ts': ['../../../shared/domain/states.ts'],
  'server/features/b/index.ts': ['./inner.ts'],
  'server/features/b/inner.ts': [],
  'server/features/b/b.model.ts': ['mongoose'],
  'client/main.tsx': ['./app/App.tsx'],
  'client/app/App.tsx': ['../features/x/index.ts'],
  'client/features/x/index.ts': ['../../ui/Button.tsx', '../../platform/api.ts'],
  'client/features/y/index.ts': ['./inner.ts'],
  'client/features/y/inner.ts': [],
  'client/platform/api.ts': ['../../shared/contracts/messages.ts'],
  'client/ui/Button.tsx': [],
  'shared/contracts/messages.ts': ['zod', '../domain/states.ts'],
  'shared/domain/states.ts': ['zod'],
  'shared/text/words.ts': ['../domain/states.ts'],
  'server/platform/db/appendOnly.ts': [],
  'scripts/kith.ts': ['../server/main.ts', './embedded-store/findStore.ts'],
  'scripts/embedded-store/findStore.ts': ['./wire.ts', '../../server/platform/db/appendOnly.ts'],
  'scripts/embedded-store/wire.ts': ['node:net'],
  'test/a.test.ts': ['../server/app.ts', '../server/features/a/a.policy.ts'],
};

/** One deliberate breach of each rule: this file imports that. */
const BREACHES: Record<string, [file: string, imports: string]> = {
  'no-circular': ['shared/domain/circle.ts', './circleBack.ts'],
  resolvable: ['shared/domain/lost.ts', './nowhere.ts'],
  'contracts-are-zod': ['shared/contracts/breach.ts', '../text/words.ts'],
  'domain-is-pure': ['shared/domain/breach.ts', '../text/words.ts'],
  'text-stands-alone': ['shared/text/breach.ts', '../contracts/messages.ts'],
  'client-not-server': ['client/app/breach.ts', '../../server/platform/http.ts'],
  'server-not-client': ['server/platform/breach.ts', '../../client/platform/api.ts'],
  'service-not-scripts': ['server/platform/breachScripts.ts', '../../scripts/embedded-store/findStore.ts'],
  'embedded-store-is-apart': ['scripts/embedded-store/breach.ts', '../../server/platform/http.ts'],
  'nothing-imports-test': ['server/platform/breachTest.ts', '../../test/a.test.ts'],
  'platform-knows-no-feature': ['server/platform/breachFeature.ts', '../features/b/index.ts'],
  'ui-knows-no-feature': ['client/ui/Breach.tsx', '../features/x/index.ts'],
  'server-front-door': ['server/features/a/commands/breach.ts', '../../b/inner.ts'],
  'client-front-door': ['client/features/x/breach.ts', '../y/inner.ts'],
  'outsiders-use-front-doors': ['server/cli/breach.ts', '../features/b/inner.ts'],
  'tests-use-doors': ['test/breach.test.ts', '../server/features/b/inner.ts'],
  'storage-is-the-ground': ['server/features/a/breach.repository.ts', './commands/act.ts'],
  'queries-only-read': ['server/features/a/queries/breach.ts', '../commands/act.ts'],
  'pure-needs-no-runtime': ['server/features/a/breach.phase.ts', 'node:fs'],
  'only-repository-touches-model': ['server/features/a/commands/breachModel.ts', '../a.model.ts'],
  'mongoose-stays-down': ['server/features/a/commands/breachMongoose.ts', 'mongoose'],
  'doors-are-thin': ['server/features/a/breach.routes.ts', './a.repository.ts'],
  'pure-stays-pure': ['server/features/a/breach.policy.ts', './a.repository.ts'],
  'infrastructure-behind-platform': ['server/features/a/commands/breachExpress.ts', 'express'],
};

const violations = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const folder = mkdtempSync(join(tmpdir(), 'kith-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const importing = (paths: string[]) =>
  `${paths.map((path, i) => `import * as i${i} from '${path}';\nvoid i${i};`).join('\n')}\nexport const here = true;\n`;

function cruise() {
  const depcruise = resolve('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const settings = ['--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json'];
  const { stdout } = spawnSync(
    process.execPath,
    [depcruise, ...settings, 'server', 'client', 'shared', 'scripts', 'test'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return violations.parse(JSON.parse(stdout)).summary.violations;
}

beforeAll(() => {
  write(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: { mongoose: '1', express: '1', zod: '1' } }),
  );
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true },
    }),
  );
  for (const name of ['mongoose', 'express', 'zod']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const [path, imports] of Object.entries(SOUND)) write(path, importing(imports));
});

describe('the import rules', () => {
  test('let through what they should', () => {
    expect(cruise()).toEqual([]);
  });

  test('each fail on a deliberate breach, and on nothing else', () => {
    for (const [path, target] of Object.values(BREACHES)) write(path, importing([target]));
    write('shared/domain/circleBack.ts', importing(['./circle.ts']));
    const found = cruise();
    for (const [rule, [path]] of Object.entries(BREACHES)) {
      const at = found.filter((violation) => violation.rule.name === rule).map((violation) => violation.from);
      expect(at, rule).toContain(path);
    }
    const innocent = found.filter((violation) => violation.from in SOUND);
    expect(innocent).toEqual([]);
  });

  test('have a breach here for every rule there is', () => {
    expect(Object.keys(BREACHES).toSorted()).toEqual(config.forbidden.map((rule) => rule.name).toSorted());
  });
});
