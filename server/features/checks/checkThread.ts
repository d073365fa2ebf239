import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { suggestRewrite } from '../../../shared/text/suggestRewrite.ts';
import { serveJobs } from '../../platform/threads/index.ts';
import { screenText } from './screenText.phase.ts';
import { greaterAttention } from '../../../shared/domain/moderation/attention.ts';
import type { CheckInput, CheckResult } from './checkResult.ts';
import { createInlineScorer, NO_SCORER } from './inlineScorer.ts';
import type { InlineScorer } from './inlineScorer.ts';

const PLAIN =
  'i want to talk to you about my exam tomorrow, my number is 07700 900123 and my insta is @wren_k';
/** Run at the start, so that V8 has compiled the patterns before the first real text; it compiles a Unicode version for text with emoji. */
const WARM_UP = [PLAIN, `${PLAIN} 🙂`];
const WARM_UP_RUNS = 10;

const { folder } = z.object({ folder: z.string().optional() }).parse(workerData ?? {});

/** Without the artefact the rules work alone; the parent process logs the error. */
function loadScorer(): InlineScorer {
  try {
    return createInlineScorer(folder);
  } catch {
    return NO_SCORER;
  }
}
const scoreInline = loadScorer();

/** The text without its contact details, offered to the writer when it would pass the check; null otherwise. */
const rewriteOf = ({ text, from, before }: CheckInput): string | null => {
  const rest = suggestRewrite(text, before);
  return rest !== undefined && screenText({ text: rest, from, before }).outcome === 'allow' ? rest : null;
};

/** The answer of the thread to one text: rules, contact details and the inline score. */
const answer = ({ text, from, before }: CheckInput): CheckResult => {
  const { outcome, risk, findings, opensCase, lock, delivered, helpCard, attention, failed } = screenText({
    text,
    from,
    before,
  });
  const inline = scoreInline({ text, from });
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
    attention: greaterAttention(attention, inline.attention),
    urgency: inline.urgency,
    errored: failed,
  };
};

for (let run = 0; run < WARM_UP_RUNS; run += 1) {
  for (const text of WARM_UP)
    answer({ text, from: run % 2 === 0 ? 'mentee' : 'mentor', before: ['hello', 'how are you'] });
}
serveJobs(answer);
