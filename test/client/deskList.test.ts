import { describe, expect, test } from 'vitest';
import { outcomeFor, audienceOf } from '../../client/features/staff-desk/decision.ts';
import {
  filterOf,
  isNarrowed,
  queryOf,
  WHOLE_QUEUE,
  withView,
} from '../../client/features/staff-desk/queueFilter.ts';
import type { CaseView } from '../../shared/contracts/moderation.ts';
import { audiencesOf, explanationsOf } from '../../shared/domain/moderation/explanations.ts';

const report: CaseView['report'] = {
  by: 'mentee',
  reports: [{ id: 'report-00001', reason: 'unsafe', at: '2026-05-13T20:00:00Z', hasWords: false }],
};

describe('who is told of a decision', () => {
  test('R24: each side reads words of its own, and who was only held does not show to the other', () => {
    const remove = { action: 'remove', tell: 'both', writer: 'mentor', isHeld: false } as const;
    expect(explanationsOf(remove)).toEqual({ mentor: 'removed', mentee: 'removedOfTheirs' });
    expect(explanationsOf({ ...remove, action: 'release' })).toEqual({ mentor: 'delivered' });
    expect(explanationsOf({ ...remove, tell: 'reporterOnly' })).toEqual({});
    expect(explanationsOf({ ...remove, action: 'noAction' })).toEqual({});
    expect(explanationsOf({ ...remove, isHeld: true })).toEqual({ mentor: 'removed' });
    expect(explanationsOf({ ...remove, action: 'lock', writer: null })).toEqual({
      mentee: 'paused',
      mentor: 'paused',
    });
  });

  test('R22: in an allegation both are told by the safeguarding lead alone', () => {
    const allegation = { isAllegation: true, hasConversation: true, hasReport: false };
    expect(audiencesOf({ ...allegation, isLead: false })).toEqual(['nobodyYet']);
    expect(audiencesOf({ ...allegation, isLead: true })).toEqual(['both', 'nobodyYet']);
  });

  test('R24: the preview of a report says what its outcome will be, earlier decisions counted', () => {
    const past = {
      ...({ action: 'remove', tell: 'nobodyYet' } as const),
      ...{ by: 'Rook', at: '', reason: '', reversed: false },
    };
    const close = { chosenAction: 'close', tell: 'reporterOnly' } as const;
    expect(outcomeFor({ report, decisions: [] }, close)).toBe('noRuleBroken');
    expect(outcomeFor({ report, decisions: [past] }, close)).toBe('acted');
    expect(outcomeFor({ report, decisions: [past] }, { ...close, tell: 'nobodyYet' })).toBeNull();
    expect(outcomeFor({ report: null, decisions: [past] }, close)).toBeNull();
  });

  test('a decision that had nothing to tell is shown as told to nobody', () => {
    const view = { kind: 'distress', report: null, writer: 'mentee', isHeld: false } as const;
    expect(audienceOf({ action: 'noAction', tell: 'both' }, view)).toBe('nobodyYet');
    expect(audienceOf({ action: 'remove', tell: 'both' }, view)).toBe('both');
    expect(audienceOf({ action: 'noAction', tell: 'reporterOnly' }, { ...view, report })).toBe(
      'reporterOnly',
    );
    expect(audienceOf({ action: 'uphold', tell: 'nobodyYet' }, { ...view, kind: 'appeal' })).toBe(
      'reporterOnly',
    );
  });
});

describe('the filter of the queue', () => {
  test('is sent without what was not chosen', () => {
    expect(queryOf(WHOLE_QUEUE)).toEqual({ queue: 'all' });
    const filter = { queue: 'free', kind: 'report', leastRisk: 'low', search: ' C-1004 ' } as const;
    expect(queryOf(filter)).toEqual({ queue: 'free', kind: 'report', leastRisk: 'low', search: 'C-1004' });
    expect([isNarrowed(WHOLE_QUEUE), isNarrowed(filter)]).toEqual([false, true]);
  });

  test('is saved under a name, once, and read back without a search', () => {
    const filter = { ...WHOLE_QUEUE, kind: 'report', search: 'Robin' } as const;
    const once = withView([], 'Mine', filter);
    expect(withView(once, 'Mine', WHOLE_QUEUE)).toEqual([
      { name: 'Mine', queue: 'all', kind: null, leastRisk: null },
    ]);
    const [view] = once;
    expect(view && filterOf(view)).toEqual({ ...filter, search: '' });
  });
});
