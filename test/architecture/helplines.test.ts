import { describe, expect, test } from 'vitest';
import { digitsOf, HELPLINES, NATIONS, SIGNPOSTS } from '../../shared/domain/signposts/signposts.data.ts';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';

const DATA = 'shared/domain/signposts/signposts.data.ts';
/** Labelled lines hold what people write to each other, numbers of helplines among it. */
const LINES = 'server/features/checks/listener/lines/';
/** Three digits stand in rules and ports as well; they cannot be told from other figures. */
const FEWEST_DIGITS = 5;

const numbers = HELPLINES.flatMap((line) =>
  line.shown ? [line.signpost.phone ?? '', line.signpost.sms?.number ?? ''] : [...line.phones],
)
  .map(digitsOf)
  .filter(({ length }) => length >= FEWEST_DIGITS);

describe('the list of helplines', () => {
  test('is the only source that holds their numbers', () => {
    const spaced = numbers.map((number) => [...number].join('[ -]?'));
    // Each file is read once and searched once: some hold megabytes, and there are fifty numbers.
    const pattern = new RegExp(`(?<!\\d)(?:${spaced.join('|')})(?!\\d)`);
    const holders = sourceFiles(/^(client|server|shared|scripts|deploy|docs)\/|^[^/]+$/)
      .filter((path) => path !== DATA && !path.startsWith(LINES) && path !== 'package-lock.json')
      .filter((path) => pattern.test(readSource(path)));
    expect(holders).toEqual([]);
  });

  test('is the only source that holds the day on which it was checked', () => {
    const days = new Set(SIGNPOSTS.map(({ verifiedAt }) => verifiedAt));
    const holders = sourceFiles(/^(client|server|shared|scripts|deploy|docs)\//).filter((path) => {
      const source = readSource(path);
      return [...days].some((day) => source.includes(day));
    });
    expect(holders).toEqual([DATA]);
  });

  test('shows people only what a person has verified', () => {
    expect(SIGNPOSTS.map(({ id }) => id)).toEqual([
      'emergency-999',
      'childline',
      'samaritans',
      'shout',
      'hopeline',
      'nhs-111',
      'runaway',
      'ceop',
      'police-101',
    ]);
    for (const { verifiedAt } of SIGNPOSTS) expect(verifiedAt).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test('H4: what the help card offers answers in every nation; a line of some of them names them', () => {
    const nationsOf = (id: string) => SIGNPOSTS.find((line) => line.id === id)?.nations;
    for (const id of ['emergency-999', 'childline', 'samaritans', 'shout'])
      expect(nationsOf(id)).toEqual(NATIONS);
    expect(nationsOf('nhs-111')).not.toContain('northernIreland');
  });
});
