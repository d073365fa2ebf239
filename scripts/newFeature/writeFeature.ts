import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A tree like that of the repository, of a feature called `goals`; each file ends in `.txt`, so that no tool reads it as code. */
const TEMPLATE = join(import.meta.dirname, 'template');
const FORMATTER = join(import.meta.dirname, '../../node_modules/oxfmt/bin/oxfmt');

export interface FeatureName {
  /** The folder, the contract and the collection: one lower-case word. */
  plural: string;
  /** One of them, for the model and the command. */
  singular: string;
}

/** A name that cannot be used, or a feature that is there already. Nothing was written. */
export class CannotWrite extends Error {}

/**
 * @param words the words behind the command: the plural and, where it is not the plural less its `s`, the singular
 * @throws {CannotWrite}
 */
export function featureNameOf(words: readonly string[]): FeatureName {
  const [plural = '', singular = plural.replace(/ies$/, 'y').replace(/s$/, ''), ...more] = words;
  const usable = [plural, singular].every((word) => /^[a-z]{2,20}$/.test(word));
  if (!usable || plural === singular || more.length > 0) {
    throw new CannotWrite(
      'say one lower-case word in the plural and, where needed, its singular: goals goal',
    );
  }
  return { plural, singular };
}

/** What has to be added by hand, because it is a decision: each text, and where it goes. */
export function joinLinesOf({ plural }: Pick<FeatureName, 'plural'>) {
  const create = `create${capitalised(plural)}Feature`;
  return {
    imports: `import { ${create} } from './features/${plural}/index.ts';`,
    creates: `  const ${plural} = ${create}({ platform, conversations });`,
    returns: `    ${plural},`,
    collection: `    '${plural}',`,
  };
}

/**
 * Writes an empty feature that serves one endpoint: contract, server folder and test.
 *
 * @param root the folder of the repository
 * @returns the paths that were written, from `root`, sorted
 * @throws {CannotWrite} when any of them is there
 */
export function writeFeature({ root, name }: { root: string; name: FeatureName }): string[] {
  const files = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({ from, path: renamed(relative(TEMPLATE, from).replace(/\.txt$/, ''), name) }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
  const there = files.find(({ path }) => existsSync(join(root, path)));
  if (there) throw new CannotWrite(`${there.path} is there already`);
  for (const { from, path } of files) {
    const to = join(root, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, renamed(readFileSync(from, 'utf8'), name));
  }
  const paths = files.map(({ path }) => path);
  execFileSync(process.execPath, [FORMATTER, ...paths], { cwd: root });
  return paths;
}

/** The words of the template, in each of their forms, replaced by those of the new feature. */
function renamed(text: string, { plural, singular }: FeatureName): string {
  return text
    .replaceAll('goals', plural)
    .replaceAll('Goals', capitalised(plural))
    .replaceAll('GOALS', plural.toUpperCase())
    .replaceAll('goal', singular)
    .replaceAll('Goal', capitalised(singular));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
