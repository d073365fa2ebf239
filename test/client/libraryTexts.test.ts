import { describe, expect, test } from 'vitest';
import { ARTICLE_IDS, ARTICLES } from '../../client/features/library/articles.ts';
import { parseMarkdownText } from '../../scripts/build/parseMarkdownText.ts';
import { TOPICS } from '../../shared/domain/matching/topics.data.ts';
import { digitsOf, SIGNPOSTS } from '../../shared/domain/signposts/signposts.data.ts';
import { proseOf } from '../support/proseOf.ts';
import { readabilityIndex } from '../support/readabilityIndex.ts';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

/** The index of a text for readers of 11 to 12 years, rounded up (see `readabilityIndex`). */
const AGE_11_TO_12 = 7;
const FEWEST_WORDS = 300;
const MAX_WORDS = 450;
const AGE_BANDS = ['13-15', '16-17', '18-25'] as const;

const path = (id: string) => `client/features/library/texts/${id}.md`;
const read = (id: string) => parseMarkdownText(readSource(path(id)));

/** Names and numbers of helplines, which come from the list of signposts alone. */
const typed = SIGNPOSTS.flatMap(({ name, phone, sms }) => [
  name.split(',')[0] ?? name,
  ...[phone, sms?.number].flatMap((number) => (number ? [number, digitsOf(number)] : [])),
]).filter((name) => name !== 'Police');

describe.each(ARTICLE_IDS)('the article %s', (id) => {
  test('is short, and for readers of 11 to 12', async () => {
    const prose = proseOf(await read(id));
    const words = prose.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(FEWEST_WORDS);
    expect(words).toBeLessThanOrEqual(MAX_WORDS);
    expect(Math.ceil(readabilityIndex(prose))).toBeLessThanOrEqual(AGE_11_TO_12);
  });

  test('begins with a paragraph, which the list shows', async () => {
    expect((await read(id)).blocks[0]?.kind).toBe('paragraph');
  });

  test('holds no name and no number of a helpline: it names them by their ids', async () => {
    const prose = proseOf(await read(id));
    expect(typed.filter((name) => new RegExp(`(?<![\\w])${name}(?![\\w])`).test(prose))).toEqual([]);
  });

  test('offers at every age somebody to call, from the list of signposts', () => {
    const { signposts } = ARTICLES[id];
    const lines = signposts.flatMap((signpost) => SIGNPOSTS.filter((line) => line.id === signpost));
    expect(lines.map((line) => line.id)).toEqual(signposts);
    for (const band of AGE_BANDS)
      expect(lines.some(({ phone, ageBands }) => phone !== null && ageBands.includes(band))).toBe(true);
  });
});

describe('the library', () => {
  test('has a text for each article, and no other', () => {
    const files = sourceFiles(/^client\/features\/library\/texts\/.*\.md$/);
    expect(files.sort()).toEqual([...ARTICLE_IDS].map(path).sort());
  });

  test.each(TOPICS)('has an article about $label', ({ id }) => {
    const about = ARTICLE_IDS.filter((article) => ARTICLES[article].topics.includes(id));
    expect(about.length).toBeGreaterThan(0);
  });
});

describe('the article about hurting oneself', () => {
  test('shows who can be called before its text, the emergency number first, and names no means', async () => {
    const { isUrgent, signposts } = ARTICLES.urges;
    expect(isUrgent).toBe(true);
    expect(signposts[0]).toBe('emergency-999');
    expect(proseOf(await read('urges'))).not.toMatch(
      /\b(cut|cutting|burn\w*|blades?|razors?|knif\w*|knives|pills?|tablets?|overdos\w*|rope|hang\w*|jump\w*|bridge|poison\w*|commit\w*|success\w*|failed)\b/i,
    );
  });
});
