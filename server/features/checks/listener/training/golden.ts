import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../../../../shared/domain/conversation/states.ts';
import { loadClassifier } from '../classifier.ts';
import { loadNgramScorer } from '../ngramScorer.ts';

/* `npm run listener:golden`: records what the trained model says of a dozen lines, for the test that compares it to 0.001. */
const LINES: readonly { text: string; from: Side; before: string[] }[] = [
  {
    text: 'kept counting what was left in mums bathroom cabinet again tonight. lol its fine',
    from: 'mentee',
    before: [],
  },
  { text: 'this homework is killing me, i could murder a pizza', from: 'mentee', before: [] },
  {
    text: 'You can tell me anything, your mum would only twist it. Let us keep this between us.',
    from: 'mentor',
    before: [],
  },
  {
    text: 'Ask your form tutor for the reference, and tell your mum how it went.',
    from: 'mentor',
    before: [],
  },
  { text: 'ok', from: 'mentee', before: [] },
  { text: '', from: 'mentee', before: [] },
  {
    text: 'no a soul will ever read it',
    from: 'mentee',
    before: ["that's the kelp chapter in, 3,200 words on seaweed"],
  },
  { text: 'when he goes am no hanging about after', from: 'mentee', before: ['his back legs are gone now'] },
  { text: 'idontwanttobehereanymore', from: 'mentee', before: [] },
  { text: 'he locks teh door adn takes my phoen when im bad', from: 'mentee', before: [] },
  { text: 'thanks so much, see you thursday 😂', from: 'mentee', before: ['got the job!!!'] },
  { text: 'nobody would notice if you just went, you know that', from: 'mentee', before: [] },
];

const classifier = loadClassifier();
const scorer = loadNgramScorer();
const recorded = LINES.map((line) => ({
  ...line,
  scores: classifier.hear(line).scores,
  ngrams: scorer.score(line),
}));
const file = join(import.meta.dirname, '../../../../../test/server/checks/listenerGolden.json');
writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
