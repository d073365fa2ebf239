import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { SuggestedMentor } from '../../client/features/ask/SuggestedMentor.tsx';
import { StandingScreen } from '../../client/features/mentor-standing/index.ts';
import { loadWords, startWords } from '../../client/platform/i18n/i18n.ts';
import type { Standing } from '../../shared/contracts/reputation.ts';
import type { Star } from '../../shared/domain/reputation/derive.ts';
import { STAR_SCORES } from '../shared/domain/reputation/starScores.ts';

beforeAll(async () => {
  await startWords();
  await loadWords('standing', 'ask', 'mentor');
});

type Released = Extract<Standing, { newMentor: false }>;

const released = (over: Partial<Released>): Released => ({
  ...{ newMentor: false, score: 9, pct: 95.5, star: null, badge: false, releasedOn: '2026-11-02' },
  table: { 30: null, 180: null, 365: [20, 1, 2] },
  ...over,
});

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The page of the mentor, with these numbers in place of the server's answer. */
function ownPage(standing: Standing): string {
  const client = new QueryClient();
  client.setQueryData(['my-standing'], standing);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <StandingScreen />
    </QueryClientProvider>,
  );
}

/** The suggestion of the mentor, as a person who asks for help sees it. */
function suggestion(standing: Standing): string {
  const ignore = () => undefined;
  const mentor = { alias: 'Lantern', avatar: 1 };
  const proposal = { id: 'proposal-1', mentor, about: '', reasons: [], standing };
  return renderToStaticMarkup(
    <SuggestedMentor proposal={proposal} request={null} busy={false} onAsk={ignore} onTakeBack={ignore} />,
  );
}

const STAR_WORDS: Readonly<Record<Star, string>> = {
  Yellow: 'yellow star',
  Blue: 'blue star',
  Turquoise: 'turquoise star',
  Purple: 'purple star',
  Red: 'red star',
  Green: 'green star',
  YellowShooting: 'yellow shooting star',
  TurquoiseShooting: 'turquoise shooting star',
  PurpleShooting: 'purple shooting star',
  RedShooting: 'red shooting star',
  GreenShooting: 'green shooting star',
  SilverShooting: 'silver shooting star',
};

test.each(STAR_SCORES)('row 15: with a score of %i both screens name the star: %s', (score, star) => {
  const standing = released({ score, star });
  const own = wordsOf(ownPage(standing));
  const suggested = suggestion(standing);
  const points = score.toLocaleString('en-GB');
  if (star === null) {
    expect(own).toContain(`Score ${points}, no star yet.`);
    expect(wordsOf(suggested)).toMatch(/95\.5% positive(?!,)/);
    expect(suggested).not.toContain('data-star');
    return;
  }
  expect(own).toContain(`Score ${points}, ${STAR_WORDS[star]}.`);
  expect(wordsOf(suggested)).toContain(`95.5% positive, ${STAR_WORDS[star]}`);
  expect(suggested).toContain('data-star="true"');
});

/** The cells of the mentor's table, by the row's heading. */
const rowsOf = (html: string): Record<string, string[]> =>
  Object.fromEntries(
    [...html.matchAll(/<th scope="row">([^<]+)<\/th>(.*?)<\/tr>/g)].map(([, heading = '', cells = '']) => [
      heading,
      [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => wordsOf(cell)),
    ]),
  );

test.each([
  [{ 30: null, 180: [8, 0, 0], 365: [20, 0, 0] }, ['Hidden', '8', '20']],
  [{ 30: null, 180: [9, 0, 0], 365: [9, 0, 0] }, ['Hidden', '9', '9']],
  [{ 30: [5, 0, 0], 180: [10, 0, 0], 365: [15, 0, 0] }, ['5', '10', '15']],
  [{ 30: null, 180: null, 365: null }, ['Hidden', 'Hidden', 'Hidden']],
] satisfies [Released['table'], string[]][])(
  'row 29: of the columns %j the page shows %j',
  (table, cells) => {
    const standing = released({ table, pct: table[365] && 100 });
    const page = ownPage(standing);
    const zeros = cells.map((cell) => (cell === 'Hidden' ? cell : '0'));
    expect(rowsOf(page)).toEqual({ Positive: cells, Neither: zeros, Negative: zeros });
    const own = wordsOf(page);
    expect(own.includes('Why is this hidden?')).toBe(cells.includes('Hidden'));
    expect(own.includes('No share to show for the last 12 months')).toBe(table[365] === null);
    const suggested = wordsOf(suggestion(standing));
    expect(suggested.includes('100% positive')).toBe(table[365] !== null);
    expect(suggested.includes('In 12 months')).toBe(table[365] !== null);
  },
);
