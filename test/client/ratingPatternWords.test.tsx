import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { Findings } from '../../client/features/staff-desk/Findings.tsx';
import { loadWords, startWords } from '../../client/platform/i18n/i18n.ts';
import { RATING_PATTERNS } from '../../shared/domain/reputation/patterns.ts';
import { buildCase } from './deskViews.ts';

beforeAll(async () => {
  await startWords();
  await loadWords('desk');
});

const ORDINARY = {
  ratingBurst: 'A class that rates together',
  ratingsFromOnePlace: 'A school, a library or a home',
};

test.each(RATING_PATTERNS)('REP15: the case of %s says what else looks like this', (kind) => {
  const view = buildCase({ kind, risk: 'low', about: 'mentor' });
  const html = renderToStaticMarkup(<Findings view={view} uncovered={{ shown: new Map() }} />);
  expect(html).toContain(ORDINARY[kind]);
  expect(html).not.toContain('The checks found nothing');
});
