// A thread for the pool's test: answers, fails, dies or never comes back, as it is told.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', (what) => {
  if (what === 'throw') throw new Error('told to');
  if (what === 'exit') process.exit(1);
  for (; what === 'loop';);
  parentPort.postMessage(`did ${what}`);
});
parentPort.postMessage('ready');
