import fc from 'fast-check';
import { NOTICE_CHANNELS, NOTICE_KINDS, PAGE_KINDS } from '../../../../shared/domain/notices/kinds.ts';
import { defaultSettings } from '../../../../shared/domain/notices/settings.ts';
import type { NoticeSettings } from '../../../../shared/domain/notices/settings.ts';
import { PersonModel } from './personModel.ts';

const localTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const SENDABLE = NOTICE_KINDS.filter((kind) => !PAGE_KINDS.some((page) => page === kind));
const anyKind = fc.constantFrom(...SENDABLE);
export const anySettings: fc.Arbitrary<NoticeSettings> = fc.oneof(
  fc.constant(defaultSettings({ isUnder18: true })),
  fc.record({
    timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'),
    quiet: fc.option(fc.record({ from: localTime, to: localTime })),
    daily: fc.boolean(),
    off: fc.record({
      email: fc.uniqueArray(anyKind, { maxLength: 2 }),
      push: fc.uniqueArray(anyKind, { maxLength: 2 }),
    }),
  }),
);
const word = fc.constantFrom('lampshade', 'quarrel', 'stepfather');
const anyAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('tell' as const),
      kind: anyKind,
      talk: fc.constantFrom('a', 'b'),
      word,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), talk: fc.constantFrom('a', 'b') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      minutes: fc.constantFrom(1, 2, 7, 60, 300, 720),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sweep' as const),
      crash: fc.constantFrom('none' as const, 'none' as const, 'beforeSend' as const, 'beforeMark' as const),
      refused: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set' as const), settings: anySettings }) },
);
/** Around both clock changes of London. */
export const anyStart = fc
  .constantFrom('2030-03-30T12:00:00Z', '2030-10-26T12:00:00Z', '2030-01-16T10:00:00Z')
  .map((start) => new Date(start));
export const anyHistory = fc.tuple(anyStart, anySettings, fc.array(anyAct, { minLength: 4, maxLength: 40 }));

type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

/** Lives through a history. */
export function live([start, settings, acts]: [Date, NoticeSettings, Act[]]): PersonModel {
  const person = new PersonModel(start, settings);
  for (const act of acts) {
    if (act.do === 'tell') person.tell(act.kind, act.talk, act.talk);
    if (act.do === 'open') person.open(act.talk);
    if (act.do === 'pass') person.now = new Date(person.now.getTime() + act.minutes * 60_000);
    if (act.do === 'set') person.settings = act.settings;
    if (act.do === 'sweep')
      for (const channel of NOTICE_CHANNELS) person.sweep(channel, act.crash, act.refused);
  }
  return person;
}
