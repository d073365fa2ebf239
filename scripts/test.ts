// `npm test`: every test that a change must pass. `npm run test:mongo`: the server's tests on a real MongoDB.
// `npm run test:faults`: tests that kill processes and stores; they take longer.
// Arguments (`npm test -- shared/time`) choose files by path. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findStore } from './embedded-store/findStore.ts';
import { buildClientIfStale } from './start/buildClient.ts';

/** Each inner list is one run of vitest. Journeys run last, without the other projects, because they measure response times. */
const RUNS: Record<string, readonly (readonly string[])[]> = {
  all: [['unit', 'server', 'embedded-store'], ['journeys']],
  mongo: [['server', 'embedded-store']],
  faults: [['faults']],
};

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

function runProjects(projects: readonly string[], file: string): { passed: number; failed: number } {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const inProjects = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = files.length > 0 ? [...files, '--passWithNoTests'] : [];
  const command = [vitest, 'run', ...inProjects, ...chosen, ...reporters];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  const { numPassedTests, numFailedTests, testResults } = report.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  // A file that fails to load reports no tests: count it as one failure.
  const unloaded = testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/**
 * Sets `MONGODB_URI` to a real MongoDB, which is stopped at the end of the run.
 * @throws {Error} when only the embedded store is available
 */
async function useMongoDb(dataDir: string): Promise<void> {
  const log = { info: (line: string) => console.log(line), error: (line: string) => console.error(line) };
  const store = await findStore({ env: process.env, dataDir, log, throwAway: true });
  stops.push(() => store.stop());
  if (store.kind === 'embedded') throw new Error('no MongoDB was found, so nothing was tested on one');
  process.env['MONGODB_URI'] = store.uri;
}

const stops: (() => Promise<void>)[] = [];
const [first = 'all', ...others] = process.argv.slice(2);
const which = first in RUNS ? first : 'all';
const runs = RUNS[which] ?? [];
/** Parts of the paths of the test files to run; all files when empty. */
const files = which === first ? others : [first, ...others];

const folder = mkdtempSync(join(tmpdir(), 'kith-report-'));
const total = { passed: 0, failed: 0 };
try {
  if (which === 'all') buildClientIfStale((words) => console.log(words));
  if (which === 'mongo') await useMongoDb(folder);
  for (const [index, projects] of runs.entries()) {
    const { passed, failed } = runProjects(projects, join(folder, `${index}.json`));
    total.passed += passed;
    total.failed += failed;
  }
} catch (error) {
  console.error(error);
  total.failed += 1;
} finally {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
