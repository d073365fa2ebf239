import { describe, expect, test } from 'vitest';
import figures from '../../../server/features/checks/listener/figures.json' with { type: 'json' };
import { loadClassifier, loadNgramScorer } from '../../../server/features/checks/listener/index.ts';
import { attack, currentVersion } from '../../../server/features/checks/listener/training/index.ts';
import golden from './listenerGolden.json' with { type: 'json' };

const classifier = loadClassifier();
const scorer = loadNgramScorer();

describe('the model of the listener', () => {
  test('was trained on the lines and settings as they are: a change of either comes with a new model', () => {
    expect(classifier.version).toBe(currentVersion());
    expect(scorer.version).toBe(currentVersion());
    expect(figures.version).toBe(currentVersion());
    expect(figures.thresholds).toEqual(classifier.thresholds);
  });

  test.each(golden)('answers as recorded, to 0.001: $text', ({ text, from, before, scores, ngrams }) => {
    const side = from === 'mentor' ? 'mentor' : 'mentee';
    const heard = classifier.hear({ text, from: side, before });
    for (const [head, score] of Object.entries(heard.scores))
      expect(Math.abs(score - Number(Reflect.get(scores, head))), head).toBeLessThan(0.001);
    for (const [head, score] of Object.entries(scorer.score({ text, from: side })))
      expect(Math.abs(score - Number(Reflect.get(ngrams, head))), head).toBeLessThan(0.001);
  });

  test.each(['capitals', 'lookalikes'] as const)('hears the same through %s', (kind) => {
    const [line] = golden;
    const text = line?.text ?? '';
    const hear = (words: string) => classifier.hear({ text: words, from: 'mentee', before: [] }).scores;
    expect(hear(attack(kind, text))).toEqual(hear(text));
  });

  test('reads only the last texts before a message, and any text at all', () => {
    const hear = (before: string[]) =>
      classifier.hear({ text: 'i cant do this', from: 'mentee', before }).scores;
    expect(hear(['a', 'b', 'c'])).toEqual(hear(['b', 'c']));
    for (const text of ['', ' ', '\u0000', '1😂'.repeat(1000), 'ب'.repeat(2000), 'a'.repeat(2000), '\ud800'])
      expect(Number.isFinite(classifier.hear({ text, from: 'mentee', before: [text] }).scores.distress)).toBe(
        true,
      );
  });
});

describe('words that cannot be read', () => {
  const isUnreadable = (text: string) => classifier.hear({ text, from: 'mentee', before: [] }).unreadable;

  test.each(['xqvzkwpltrnbgmxcvq', 'brtzlk vnmpqr wxctk bdfgrt', 'zqi4tz6 kwbnrtpl mvcxzrtp hgtrwpzq'])(
    'ask for a look: %s',
    (text) => {
      expect(isUnreadable(text)).toBe(true);
    },
  );

  test.each([
    'hahahahahahahahahahaha',
    'aaaaaaaaaaaaaaaaaaaaaaa',
    'asdfghjkl asdfghjkl',
    'ksjdfhksjdfhksjdf',
    '😂😂😂😂',
    'https://www.example.org/some/long/path-of-words',
    'const total = items.reduce((sum, item) => sum + item.price, 0)',
    'jestem bardzo zmeczony i nie chce isc do szkoly',
    'ok',
    '',
  ])('are none of these: %s', (text) => {
    expect(isUnreadable(text)).toBe(false);
  });
});
