import { expect, test } from 'vitest';
import { eraseWords } from '../../client/platform/i18n/parts/eraseWords.ts';
import { readabilityIndex } from '../support/readabilityIndex.ts';

/** The step of the table for readers of 11 to 12 years (see `readabilityIndex`). */
const AGE_11_TO_12 = 7;

test('R37: the page of the erasure is for readers of 11 to 12', () => {
  const { lead, goesList, when, staysList, keptForCase, undo, done } = eraseWords;
  const shown = [lead, ...goesList, when, ...staysList, keptForCase, undo, done.words];
  expect(readabilityIndex(shown.join(' '))).toBeLessThanOrEqual(AGE_11_TO_12);
});
