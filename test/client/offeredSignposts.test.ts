import { describe, expect, test } from 'vitest';
import { offeredSignposts } from '../../client/features/conversation/offeredSignposts.ts';
import { AGE_BANDS } from '../../shared/contracts/common.ts';
import type { Signpost } from '../../shared/contracts/signposts.ts';

const lineOf = (id: string): Signpost => ({
  id,
  name: id,
  what: '',
  phone: null,
  sms: null,
  url: null,
  hours: '',
  ageBands: [...AGE_BANDS],
  nations: ['england'],
  urgent: false,
  verifiedAt: '2026-05-04',
});
const LINES = ['emergency', 'childline', 'samaritans', 'shout', 'other'].map(lineOf);
const idsFor = (...input: Parameters<typeof offeredSignposts>) =>
  offeredSignposts(...input).map(({ id }) => id);

describe('the service in the offer of help', () => {
  test.each([
    ['13-15', ['childline', 'shout']],
    ['16-17', ['childline', 'shout']],
    ['18-25', ['samaritans', 'shout']],
  ] as const)('is one to call and one to text at %s', (ageBand, ids) => {
    expect(idsFor(LINES, ageBand)).toEqual(ids);
  });

  test('is the one for any age where the age is unknown', () => {
    expect(idsFor(LINES, null)).toEqual(['samaritans', 'shout']);
  });

  test('leaves out services that are not on the list of signposts', () => {
    expect(idsFor([lineOf('shout')], '13-15')).toEqual(['shout']);
    expect(idsFor([], '13-15')).toEqual([]);
  });
});
