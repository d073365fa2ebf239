import { parseArgs } from 'node:util';
import { PLACES, readAllLines } from './prepare.ts';
import { trainAll } from './trainAll.ts';
import { finish, versionOf, writeLexicon, writeModel, writeNgrams } from './writeModels.ts';

/*
 * `npm run listener:train [-- --out FOLDER]`: trains the listener on the lines of all writers and writes model.bin, ngrams.bin and
 * lexicon.bin. The same lines give the same bytes on the same version of Node.
 */
const { values } = parseArgs({ options: { out: { type: 'string', default: PLACES.artefacts } } });
const startedAt = performance.now();
const lines = readAllLines();
const ngrams = finish(await trainAll(lines, { withoutContext: true }));
writeNgrams(ngrams, values.out);
writeLexicon(ngrams, values.out);
const model = finish(await trainAll(lines, { withoutContext: false }));
writeModel(model, values.out);
const seconds = (performance.now() - startedAt) / 1_000;
const { user, system } = process.cpuUsage();
console.log(
  `${versionOf(model.trained.prepared)}: ${lines.length} lines, ${seconds.toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of processor, ` +
    `${model.trained.onAllLines.solution.rounds} rounds of the solver`,
);
