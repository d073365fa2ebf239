import { parentPort } from 'node:worker_threads';
import { suggestRewrite } from '../../../../shared/text/suggestRewrite.ts';
import { screenText } from '../phases/screenText.phase.ts';
import { checkInput } from './checkResult.ts';

/** Run a few times at the start, so that the first real text meets compiled patterns. */
const WARM_UP =
  'i want to talk to you about my exam tomorrow, my number is 07700 900123 and my insta is @wren_k';
const WARM_UP_RUNS = 30;

const answer = (message: unknown): void => {
  const { text, from, before } = checkInput.parse(message);
  const decision = screenText({ text, from, before });
  const rewrite = decision.outcome === 'block' ? (suggestRewrite(text, before) ?? null) : null;
  parentPort?.postMessage({
    outcome: decision.outcome,
    risk: decision.risk,
    findings: decision.findings.map(({ kind, start, end, reasonCode }) => ({ kind, start, end, reasonCode })),
    opensCase: decision.opensCase,
    lock: decision.lock,
    delivered: decision.delivered,
    rewrite,
    helpCard: decision.helpCard,
    errored: decision.failed,
  });
};

for (let run = 0; run < WARM_UP_RUNS; run += 1) {
  screenText({ text: WARM_UP, from: run % 2 === 0 ? 'mentee' : 'mentor', before: ['hello', 'how are you'] });
}
parentPort?.on('message', answer);
parentPort?.postMessage('ready');
