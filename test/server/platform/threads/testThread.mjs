// A thread for the pool's test: answers, fails, naps or never comes back, as it is told.
import { readlinkSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const nap = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

parentPort.on('message', (what) => {
  if (what === 'throw') throw new Error('told to');
  if (what === 'exit') process.exit(1);
  if (what === 'nap') nap(300);
  for (; what === 'loop';);
  parentPort.postMessage(`did ${what}`);
});
parentPort.postMessage(readlinkSync('/proc/thread-self'));
