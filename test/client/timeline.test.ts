import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../client/features/conversation/timelineOf.ts';
import type { EntryView } from '../../shared/contracts/conversations.ts';
import { control, message } from './conversationViews.ts';

const at = (day: number, time: string) => `2026-05-${String(day).padStart(2, '0')}T${time}:00.000Z`;
const dayKey = (moment: string) => moment.slice(0, 10);
const shapeOf = (entries: EntryView[], newAfter: string | null = null, offer: string | null = null) =>
  timelineOf({ entries, newAfter, offer, dayKey }).map((item) =>
    item.kind === 'group' ? item.messages.map(({ id }) => id).join('+') : item.kind,
  );

describe('the timeline', () => {
  test('groups consecutive messages of one person', () => {
    const entries = [
      message({ id: 'a', at: at(1, '18:00') }),
      message({ id: 'b', at: at(1, '18:03') }),
      message({ id: 'c', mine: true, at: at(1, '18:04') }),
      message({ id: 'd', mine: true, at: at(1, '18:20') }),
    ];
    expect(shapeOf(entries)).toEqual(['day', 'a+b', 'c', 'd']);
  });

  test('does not group a message that is being checked', () => {
    const entries = [
      message({ id: 'a', mine: true, at: at(1, '18:00') }),
      message({ id: 'b', mine: true, at: at(1, '18:00'), status: 'held' }),
      message({ id: 'c', mine: true, at: at(1, '18:00') }),
    ];
    expect(shapeOf(entries)).toEqual(['day', 'a', 'b', 'c']);
  });

  test('marks each new day once', () => {
    const entries = [message({ id: 'a', at: at(1, '23:59') }), message({ id: 'b', at: at(2, '00:00') })];
    expect(shapeOf(entries)).toEqual(['day', 'a', 'day', 'b']);
  });

  test('puts the line above new entries, and none without new entries', () => {
    const entries = [message({ id: 'a', at: at(1, '18:00') }), message({ id: 'b', at: at(1, '18:00') })];
    expect(shapeOf(entries, 'a')).toEqual(['day', 'a', 'unread', 'b']);
    expect(shapeOf(entries, 'b')).toEqual(['day', 'a+b']);
  });

  test('puts the offer of help under its message, whose group it ends', () => {
    const mine = ['a', 'b', 'c'].map((id) => message({ id, mine: true, at: at(1, '18:00') }));
    expect(shapeOf(mine, null, 'c')).toEqual(['day', 'a+b+c', 'offer']);
    expect(shapeOf(mine, null, 'b')).toEqual(['day', 'a+b', 'offer', 'c']);
    expect(shapeOf(mine, null, 'not-loaded-yet')).toEqual(['day', 'a+b+c']);
  });

  test('shows events of the conversation, and not those of a message', () => {
    const entries = [
      control({ id: 'a', kind: 'agreed', at: at(1, '18:00') }),
      control({ id: 'b', kind: 'withdrawn', about: 'x', at: at(1, '18:00') }),
      control({ id: 'c', kind: 'locked', at: at(1, '18:01') }),
    ];
    expect(shapeOf(entries)).toEqual(['day', 'event', 'event']);
  });
});
