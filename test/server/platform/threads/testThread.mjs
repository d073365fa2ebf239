// A thread for the pool's test: answers, fails, naps, computes or never comes back, as it is told.
import { existsSync, readlinkSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const nap = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const compute = (ms) => {
  const { user, system } = process.cpuUsage();
  const used = () => process.cpuUsage({ user, system });
  for (; used().user + used().system < ms * 1_000;);
};

parentPort.on('message', (what) => {
  if (what === 'throw') throw new Error('told to');
  if (what === 'exit') process.exit(1);
  if (what.startsWith('exit once ')) {
    const marker = what.slice('exit once '.length);
    if (!existsSync(marker)) {
      writeFileSync(marker, '');
      process.exit(1);
    }
  }
  if (what === 'nap') nap(300);
  if (what.startsWith('compute')) compute(200);
  for (; what === 'loop';);
  parentPort.postMessage(what === 'answer nothing' ? null : `did ${what}`);
});
parentPort.postMessage(readlinkSync('/proc/thread-self'));
