import { describe, expect, test } from 'vitest';
import { findIn, foldQuery } from '../../client/features/conversation/findIn.ts';
import { control, message } from './conversationViews.ts';

const find = (texts: readonly (string | null)[], query: string) =>
  findIn(
    texts.map((text, index) => message({ id: `m${index}`, text })),
    foldQuery(query),
  );
/** The excerpts, with what is marked in brackets. */
const marked = (texts: readonly (string | null)[], query: string) =>
  find(texts, query).map(({ excerpt, spans }) =>
    spans
      .toReversed()
      .reduce(
        (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
        excerpt,
      ),
  );

describe('finding words', () => {
  test('does not mind case, accents and kinds of quotation marks, and marks what was written', () => {
    expect(marked(['I met Zoë at the CAFÉ', 'I can’t'], 'cafe')).toEqual(['I met Zoë at the [CAFÉ]']);
    expect(marked(['I met Zoë at the CAFÉ', 'I can’t'], 'ZOE at')).toEqual(['I met [Zoë at] the CAFÉ']);
    expect(marked(['I can’t'], "can't")).toEqual(['I [can’t]']);
    // The accent is a sign of its own, and one letter becomes two.
    expect(marked(['the cafe\u0301 is open', 'ﬁne by me'], 'café')).toEqual(['the [cafe\u0301] is open']);
    expect(marked(['ﬁne by me'], 'fine')).toEqual(['[ﬁne] by me']);
  });

  test('takes several spaces and line breaks for one space', () => {
    expect(marked(['first line\n\nsecond  line'], 'line second line')).toEqual([
      'first [line  second  line]',
    ]);
    expect(marked(['a  b'], ' a   b ')).toEqual(['[a  b]']);
  });

  test('gives the newest first, with every place in the excerpt', () => {
    expect(marked(['one exam', 'no', 'exam and exam'], 'exam')).toEqual(['[exam] and [exam]', 'one [exam]']);
  });

  test('shows a part of a long message, in whole words around the first place', () => {
    const long = `${'before '.repeat(30)}needle ${'after '.repeat(40)}`.trim();
    const [excerpt = ''] = marked([long], 'needle');
    expect(excerpt).toMatch(/^… (before )+\[needle\]( after)+ …$/);
    expect(excerpt.length).toBeLessThan(150);
    expect(marked([`${'x'.repeat(300)}needle${'y'.repeat(300)}`], 'needle')[0]).toContain('[needle]');
  });

  test('finds nothing in messages without words, in events, or for nothing', () => {
    expect(find([null, 'words'], 'null')).toEqual([]);
    expect(findIn([control({ id: 'a', kind: 'agreed' })], 'agreed')).toEqual([]);
    expect(find(['words'], '  ')).toEqual([]);
  });
});
