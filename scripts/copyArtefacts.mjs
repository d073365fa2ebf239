// Last step of `npm run build`: copies the listener's model files to the compiled server, without its training data.
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = 'server/features/checks/listener';
const ARTEFACTS = [
  'encoder.bin',
  'model.bin',
  'ngrams.bin',
  'lexicon.bin',
  'matrix.wasm',
  'NOTICE.md',
  'LICENSE-encoder-Apache-2.0',
];

for (const name of ARTEFACTS) cpSync(resolve(FOLDER, name), join(resolve('dist/server', FOLDER), name));
