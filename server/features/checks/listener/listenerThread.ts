import { parentPort, workerData } from 'node:worker_threads';
import type { ListenerInput } from './classifier.ts';
import { loadClassifier } from './classifier.ts';
import { threadData } from './listenerMessages.ts';

const WARM_UP_RUNS = 5;
const WARM_UP: ListenerInput = {
  text: 'thanks, that helped a lot. can we talk about my exam again on thursday?',
  from: 'mentee',
  before: ['hello', 'how are you'],
};

/** Loads the model, says so, and answers each message that it is sent, one at a time. */
function serve(): void {
  const { folder } = threadData.parse(workerData);
  const classifier = loadClassifier(folder);
  // The first runs of a function are slow until the engine has compiled it.
  for (let run = 0; run < WARM_UP_RUNS; run += 1) classifier.hear(WARM_UP);
  parentPort?.on('message', (input: ListenerInput) => parentPort?.postMessage(classifier.hear(input)));
  parentPort?.postMessage({ ready: true, version: classifier.version });
}

try {
  serve();
} catch (error) {
  parentPort?.postMessage({ ready: false, reason: error instanceof Error ? error.message : 'unknown' });
}
