import { describe, expect, test } from 'vitest';
import { orderedActions } from '../../client/features/staff-desk/actionOrder.ts';
import { shareElapsed, countdown, isUrgent, totalTime } from '../../client/features/staff-desk/caseClock.ts';
import { newerView } from '../../client/features/staff-desk/cases.ts';
import {
  actionOfKey,
  DECISION_KEYS,
  emptyDraft,
  nextDraft,
  readyDecision,
} from '../../client/features/staff-desk/decision.ts';
import { joinPages, neighbour, nextAfter } from '../../client/features/staff-desk/queueOrder.ts';
import { nextCovered, quotesOf } from '../../client/features/staff-desk/uncover.ts';
import { decisionAction, RISK_LEVELS } from '../../shared/contracts/moderation.ts';
import type { CaseView } from '../../shared/contracts/moderation.ts';
import { at, buildCase, buildRow, NOW } from './deskViews.ts';

test('an answer fetched before the own command does not replace the newer view', () => {
  const claimed = buildCase({ version: 7, claimedByMe: true });
  const before = buildCase({ version: 6 });
  const read = buildCase({ version: 7, unread: ['report'] });
  expect(newerView(claimed, before)).toBe(claimed);
  expect(newerView(before, claimed)).toBe(claimed);
  expect(newerView(claimed, read)).toBe(read);
  expect(newerView(undefined, before)).toBe(before);
});

describe('R18: clocks', () => {
  test.each([
    [41, { kind: 'clock', text: '0:41' }],
    [1_100, { kind: 'clock', text: '18:20' }],
    [3_599, { kind: 'clock', text: '59:59' }],
    [11_400, { kind: 'hoursMinutes', hours: 3, minutes: 10 }],
    [165_600, { kind: 'hours', hours: 46 }],
    [345_600, { kind: 'days', days: 4 }],
    [-30, { kind: 'late', minutes: 1 }],
    [-7_200, { kind: 'late', minutes: 120 }],
  ])('%i seconds before the end', (seconds, words) => {
    expect(countdown(at(seconds), NOW)).toEqual(words);
  });

  test('run from 0 to 1, and are urgent when they have run out', () => {
    expect(shareElapsed(buildRow(), NOW)).toBeCloseTo(1 / 3);
    expect(shareElapsed(buildRow({ dueAt: at(-1) }), NOW)).toBe(1);
    expect(isUrgent(buildRow(), NOW)).toBe(false);
    expect(isUrgent(buildRow({ dueAt: at(-1) }), NOW)).toBe(true);
    expect(isUrgent(buildRow({ risk: 'imminent' }), NOW)).toBe(true);
    expect(isUrgent(buildRow({ risk: 'imminent', dueAt: at(-1), state: 'actioned' }), NOW)).toBe(false);
  });

  test('say the total time', () => {
    expect(totalTime(buildRow())).toEqual({ unit: 'minutes', count: 30 });
    expect(totalTime(buildRow({ dueAt: at(8 * 3_600 - 600) }))).toEqual({ unit: 'hours', count: 8 });
    expect(totalTime(buildRow({ dueAt: at(7 * 86_400 - 600) }))).toEqual({ unit: 'days', count: 7 });
  });
});

describe('the queue', () => {
  const rows = RISK_LEVELS.flatMap((risk, i) => [
    buildRow({ id: `a-${risk}`, number: `C-${10 + i}`, risk, dueAt: at(600) }),
    buildRow({ id: `b-${risk}`, number: `C-${9 - i}`, risk, dueAt: at(60) }),
  ]);

  test('is one list over its pages, and lists a case that moved between two fetches once', () => {
    const [first, second, third] = [buildRow({ id: 'a' }), buildRow({ id: 'b' }), buildRow({ id: 'c' })];
    const pages = [
      { cases: [first, second], total: 4 },
      { cases: [second, third], total: 3 },
    ];
    expect(joinPages(pages)).toEqual({ rows: [first, second, third], total: 3 });
    expect(joinPages([])).toEqual({ rows: [], total: 0 });
  });

  test('H6: after a decision opens the first case that no one else has and that is not decided, or none', () => {
    const listed = [
      buildRow({ id: 'taken', claimedBy: 'Rook' }),
      buildRow({ id: 'avoided', avoided: true }),
      buildRow({ id: 'now' }),
      buildRow({ id: 'free' }),
      buildRow({ id: 'done', state: 'actioned' }),
    ];
    expect(nextAfter(listed, { id: 'now', isVerdict: false })).toBe('free');
    expect(nextAfter(listed, { id: 'free', isVerdict: false })).toBe('now');
    expect(nextAfter(listed.slice(0, 3), { id: 'now', isVerdict: false })).toBeNull();
    expect(nextAfter(listed, { id: 'now', isVerdict: true })).toBeNull();
  });

  test('is moved through with two keys that stop at its ends', () => {
    expect(neighbour(rows, null, 1)).toBe(rows[0]?.id);
    expect(neighbour(rows, rows[0]?.id ?? '', -1)).toBe(rows[0]?.id);
    expect(neighbour(rows, rows[0]?.id ?? '', 1)).toBe(rows[1]?.id);
    expect(neighbour([], null, 1)).toBeNull();
  });
});

const report: CaseView['report'] = {
  by: 'mentee',
  reports: [{ id: 'report-00001', reason: 'unsafe', at: at(-600), hasWords: false }],
};

describe('a decision', () => {
  test('needs an action and a reason before it can be sent', () => {
    const empty = emptyDraft(buildCase());
    expect(readyDecision(empty, buildCase())).toBeNull();
    const withAction = nextDraft(empty, { type: 'choose', action: 'lock', view: buildCase() });
    expect(readyDecision(withAction, buildCase())).toBeNull();
    expect(nextDraft(withAction, { type: 'incomplete' }).missing).toBe('reason');
    expect(nextDraft(empty, { type: 'incomplete' }).missing).toBe('action');
    const ready = readyDecision(
      nextDraft(withAction, { type: 'reason', reason: ' Asked for secrecy. ' }),
      buildCase(),
    );
    expect(ready).toEqual({
      version: 6,
      action: 'lock',
      tell: 'both',
      reason: 'Asked for secrecy.',
    });
  });

  test('is about the version that was on screen when the action was chosen', () => {
    const chosen = nextDraft(emptyDraft(buildCase()), { type: 'choose', action: 'lock', view: buildCase() });
    const typed = nextDraft(chosen, { type: 'reason', reason: 'Because' });
    expect(readyDecision(typed, buildCase())?.version).toBe(6);
    const again = nextDraft(nextDraft(typed, { type: 'cancel', view: buildCase() }), {
      type: 'choose',
      action: 'lock',
      view: buildCase({ version: 7 }),
    });
    expect(readyDecision(again, buildCase())).toMatchObject({ version: 7, reason: 'Because' });
  });

  test('cannot be an action that is not open to this person', () => {
    const draft = nextDraft(emptyDraft(buildCase()), {
      type: 'choose',
      action: 'escalate',
      view: buildCase(),
    });
    expect(draft.chosenAction).toBeNull();
    expect(actionOfKey('E', buildCase().actions)).toBeNull();
    expect(actionOfKey('L', buildCase().actions)).toBe('lock');
  });

  test('is disarmed by the same key, and the reason is kept', () => {
    let draft = nextDraft(emptyDraft(buildCase()), { type: 'reason', reason: 'Because' });
    for (let i = 0; i < 2; i += 1)
      draft = nextDraft(draft, { type: 'choose', action: 'lock', view: buildCase() });
    expect(draft).toMatchObject({ chosenAction: null, reason: 'Because' });
  });

  test('R22: the outcome of an allegation is told to nobody yet; that of a report to the reporter', () => {
    expect(emptyDraft(buildCase({ kind: 'conduct' })).tell).toBe('nobodyYet');
    expect(emptyDraft(buildCase({ kind: 'conduct', report })).tell).toBe('nobodyYet');
    expect(emptyDraft(buildCase({ kind: 'report', report })).tell).toBe('reporterOnly');
    expect(emptyDraft(buildCase({ kind: 'listen' })).tell).toBe('nobodyYet');
    expect(emptyDraft(buildCase({ kind: 'heldMessage' })).tell).toBe('both');
  });

  test('R24: the action that ends a case tells the reporter, unless the moderator chose otherwise', () => {
    const view = buildCase({ kind: 'conduct', report, actions: ['lock', 'close'] });
    const choose = (action: 'lock' | 'close') => ({ type: 'choose', action, view }) as const;
    const locking = nextDraft(emptyDraft(view), choose('lock'));
    expect(locking.tell).toBe('nobodyYet');
    expect(nextDraft(locking, choose('close')).tell).toBe('reporterOnly');
    expect(nextDraft(nextDraft(locking, choose('close')), choose('lock')).tell).toBe('nobodyYet');
    expect(nextDraft(nextDraft(locking, choose('close')), { type: 'cancel', view }).tell).toBe('nobodyYet');
    const chosen = nextDraft(locking, { type: 'tell', tell: 'both' });
    expect(nextDraft(chosen, choose('close')).tell).toBe('both');
  });

  test('has a key for every action, none of them a key of the desk', () => {
    const keys = Object.values(DECISION_KEYS);
    expect(new Set([...keys, 'J', 'K', 'T']).size).toBe(decisionAction.options.length + 3);
    expect(orderedActions(['close', 'release'], { risk: 'none' })).toEqual(['release', 'close']);
  });
});

test('at high and imminent risk the call for the lead is the first action', () => {
  const order = (risk: CaseView['risk']) => orderedActions(['noAction', 'escalate', 'remove'], { risk });
  for (const risk of ['high', 'imminent'] as const)
    expect(order(risk)).toEqual(['escalate', 'remove', 'noAction']);
  for (const risk of ['none', 'low', 'moderate'] as const)
    expect(order(risk)).toEqual(['remove', 'escalate', 'noAction']);
});

describe('R40: hidden words', () => {
  const message = (id: string, subject = false) =>
    ({ id, from: 'mentor', at: at(0), status: 'accepted', withdrawnAt: null, subject }) as const;

  test('are uncovered one by one, the subject of the case first', () => {
    const messages = [message('m1'), message('m2'), message('m3', true), message('m4')];
    const shown = new Set<string>();
    const order = messages.map(() => {
      const next = nextCovered(messages, shown) ?? '';
      shown.add(next);
      return next;
    });
    expect(order).toEqual(['m3', 'm1', 'm2', 'm4']);
    expect(nextCovered(messages, shown)).toBeNull();
  });

  test('are quoted beside the findings, once they are uncovered', () => {
    const uncovered = [
      {
        text: 'add me there, add me',
        spans: [0, 14].map((start) => ({ kind: 'handle', start, end: start + 6 })),
      },
      { text: null, spans: [] },
    ];
    expect(quotesOf('handle', uncovered)).toEqual(['add me']);
    expect(quotesOf('phone', uncovered)).toEqual([]);
  });
});
