import { suggestRewrite } from '../../../shared/text/suggestRewrite.ts';
import { serveJobs } from '../../platform/threads/index.ts';
import { screenText } from './screenText.phase.ts';
import type { CheckInput, CheckResult } from './checkResult.ts';

const PLAIN =
  'i want to talk to you about my exam tomorrow, my number is 07700 900123 and my insta is @wren_k';
/** Run a few times at the start, so that the first real text meets compiled patterns: with a face, they are compiled once more. */
const WARM_UP = [PLAIN, `${PLAIN} 🙂`];
const WARM_UP_RUNS = 10;

/** The writer's own words, for one tap, when they would pass without the details in them: never words that urge harm. */
const rewriteOf = ({ text, from, before }: CheckInput): string | null => {
  const rest = suggestRewrite(text, before);
  return rest !== undefined && screenText({ text: rest, from, before }).outcome === 'allow' ? rest : null;
};

const answer = ({ text, from, before }: CheckInput): CheckResult => {
  const { outcome, risk, findings, opensCase, lock, delivered, helpCard, attention, failed } = screenText({
    text,
    from,
    before,
  });
  return {
    outcome,
    risk,
    findings: findings.map(({ kind, start, end, reasonCode, rule }) => ({
      kind,
      start,
      end,
      reasonCode,
      rule,
    })),
    earlier: [...new Set(findings.flatMap(({ earlier }) => earlier))],
    opensCase,
    lock,
    delivered,
    rewrite: outcome === 'block' ? rewriteOf({ text, from, before }) : null,
    helpCard,
    attention,
    urgency: 0,
    errored: failed,
  };
};

for (let run = 0; run < WARM_UP_RUNS; run += 1) {
  for (const text of WARM_UP)
    answer({ text, from: run % 2 === 0 ? 'mentee' : 'mentor', before: ['hello', 'how are you'] });
}
serveJobs(answer);
