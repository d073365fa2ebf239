// `npm run commits`: the form of every commit message since the rule began (docs/style.md, "Commits").
// `npm run commits -- BASE` begins at another commit.
import { spawnSync } from 'node:child_process';
import { faultsOf } from './commits/commitMessage.ts';

/** The last commit before the rule. */
const RULE_BEGAN = 'c25a251b8cfb8e9f088f73bc4b55a3ecb3299cb0';

const base = process.argv[2] ?? RULE_BEGAN;
const isKnown = git('merge-base', '--is-ancestor', base, 'HEAD') !== null;
// A shallow clone or a tree without git has no history to check.
if (!isKnown) console.log(`commits: ${base} is not in this history; nothing was checked`);
const log = isKnown ? (git('log', '--no-merges', '--format=%h%x00%B%x01', `${base}..HEAD`) ?? '') : '';

let faulty = 0;
for (const commit of log.split('\x01')) {
  const [hash = '', message = ''] = commit.trim().split('\0');
  const faults = message === '' ? [] : faultsOf(message);
  for (const fault of faults) console.error(`${hash} ${message.split('\n')[0]}\n  ${fault}`);
  if (faults.length > 0) faulty += 1;
}
process.exitCode = faulty === 0 ? 0 : 1;

/** Standard output of git, or null where it fails or is not there. */
function git(...parameters: string[]): string | null {
  const { status, stdout } = spawnSync('git', parameters, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : null;
}
