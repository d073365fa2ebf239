import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nextRound,
  NOTICE_CHANNELS,
  NOTICE_KINDS,
  PAGE_KINDS,
} from '../../../../shared/domain/notices/kinds.ts';
import type { NoticeChannel, NoticeKind } from '../../../../shared/domain/notices/kinds.ts';
import { afterQuiet, isQuiet } from '../../../../shared/domain/notices/quietHours.ts';
import {
  decideSending,
  firstSendAt,
  isWanted,
  MAY_BE_OUT,
  NEUTRAL_WORDS,
  OPEN_MS,
  retryAt,
} from '../../../../shared/domain/notices/sending.ts';
import { defaultSettings } from '../../../../shared/domain/notices/settings.ts';
import type { SendState } from '../../../../shared/domain/notices/sending.ts';
import type { NoticeSettings } from '../../../../shared/domain/notices/settings.ts';

const RUNS = 10_000;
const CLAIM_MS = 60_000;

interface Send {
  state: SendState;
  at: Date;
  attempts: number;
  batch: string | null;
}

interface StoredNotice {
  kind: NoticeKind;
  about: string;
  conversation: string | null;
  round: number;
  createdAt: Date;
  openedAt: Date | null;
  sends: Record<NoticeChannel, Send | null>;
}

/** What left the house. */
interface Sent {
  channel: NoticeChannel;
  at: Date;
  /** Names what was sent: a repeat under the same name is shown once by a mailbox. */
  batch: string;
  payload: string;
  covers: string[];
  talks: string[];
  settings: NoticeSettings;
  lastOpenAt: (Date | null)[];
}

const nameOf = ({ kind, about, round }: StoredNotice) => `${kind} ${about} ${round}`;

/** A person's notices, as the commands of the feature store, claim, send and mark them. */
class House {
  notices: StoredNotice[] = [];
  sent: Sent[] = [];
  openAt = new Map<string, Date>();
  now: Date;
  settings: NoticeSettings;
  /** Openings, by conversation. */
  opened: { conversation: string; at: number }[] = [];
  private batches = 0;

  constructor(now: Date, settings: NoticeSettings) {
    this.now = now;
    this.settings = settings;
  }

  tell(kind: NoticeKind, about: string, conversation: string | null): void {
    const same = this.notices.filter((one) => one.kind === kind && one.about === about);
    const round = nextRound(kind, same.at(-1) ?? null, this.now);
    if (round === null) return;
    const at = firstSendAt(this.now, this.settings);
    const plan = (channel: NoticeChannel): Send | null =>
      isWanted(kind, channel, this.settings) ? { state: 'due', at, attempts: 0, batch: null } : null;
    const sends = { email: plan('email'), push: plan('push') };
    this.notices.push({ kind, about, conversation, round, createdAt: this.now, openedAt: null, sends });
  }

  open(conversation: string): void {
    this.openAt.set(conversation, this.now);
    this.opened.push({ conversation, at: this.sent.length });
    for (const one of this.notices) if (one.conversation === conversation) one.openedAt ??= this.now;
  }

  sweep(channel: NoticeChannel, crash: 'none' | 'beforeSend' | 'beforeMark', refused: boolean): void {
    const due = this.notices.flatMap((notice) => {
      const send = notice.sends[channel];
      const isDue = send && (send.state === 'due' || send.state === 'claimed') && send.at <= this.now;
      return isDue ? [{ notice, send }] : [];
    });
    this.batches += 1;
    const fresh = `batch-${this.batches}`;
    const byBatch = new Map<string, { notice: StoredNotice; send: Send }[]>();
    for (const one of due) {
      const batch = one.send.batch ?? fresh;
      byBatch.set(batch, [...(byBatch.get(batch) ?? []), one]);
    }
    for (const [batch, members] of byBatch) this.sendBatch(channel, batch, members, { crash, refused });
  }

  private sendBatch(
    channel: NoticeChannel,
    batch: string,
    members: readonly { notice: StoredNotice; send: Send }[],
    { crash, refused }: { crash: 'none' | 'beforeSend' | 'beforeMark'; refused: boolean },
  ): void {
    const claimed = members.filter(({ notice, send }) => this.claim(channel, batch, notice, send));
    if (claimed.length === 0 || crash === 'beforeSend') return;
    if (!refused)
      this.leave(
        channel,
        batch,
        claimed.map(({ notice }) => notice),
      );
    if (crash === 'beforeMark') return;
    for (const { send } of claimed) {
      const again = refused ? retryAt(this.now, send.attempts) : null;
      send.state = again ? 'due' : refused ? 'failed' : 'sent';
      send.at = again ?? this.now;
    }
  }

  private claim(channel: NoticeChannel, batch: string, notice: StoredNotice, send: Send): boolean {
    if (send.state === 'claimed' && channel === 'push') {
      send.state = 'failed';
      return false;
    }
    const { conversation } = notice;
    const decision = decideSending(notice, {
      now: this.now,
      channel,
      settings: this.settings,
      lastOpenAt: conversation === null ? null : (this.openAt.get(conversation) ?? null),
      wasSentForConversation: this.notices.some(({ sends, ...one }) => {
        const other = sends[channel];
        const isSame = conversation !== null && one.conversation === conversation && one.openedAt === null;
        return isSame && other && other.batch !== batch && MAY_BE_OUT[channel].includes(other.state);
      }),
    });
    if (decision.do === 'drop') send.state = 'dropped';
    if (decision.do === 'wait') Object.assign(send, { state: 'due', at: decision.until });
    if (decision.do !== 'send') return false;
    const at = new Date(this.now.getTime() + CLAIM_MS);
    Object.assign(send, { state: 'claimed', at, attempts: send.attempts + 1, batch });
    return true;
  }

  private leave(channel: NoticeChannel, batch: string, covered: readonly StoredNotice[]): void {
    this.sent.push({
      channel,
      batch,
      at: this.now,
      payload: JSON.stringify({ ...NEUTRAL_WORDS, path: '/' }),
      covers: covered.map(nameOf),
      talks: covered.flatMap(({ conversation }) => conversation ?? []),
      settings: this.settings,
      lastOpenAt: covered.map(({ conversation }) => this.openAt.get(conversation ?? '') ?? null),
    });
  }
}

const localTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const SENDABLE = NOTICE_KINDS.filter((kind) => !PAGE_KINDS.some((page) => page === kind));
const anyKind = fc.constantFrom(...SENDABLE);
const anySettings: fc.Arbitrary<NoticeSettings> = fc.oneof(
  fc.constant(defaultSettings('13-15')),
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
const anyStart = fc
  .constantFrom('2030-03-30T12:00:00Z', '2030-10-26T12:00:00Z', '2030-01-16T10:00:00Z')
  .map((start) => new Date(start));
const anyHistory = fc.tuple(anyStart, anySettings, fc.array(anyAct, { minLength: 4, maxLength: 40 }));

type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

function live([start, settings, acts]: [Date, NoticeSettings, Act[]]): House {
  const house = new House(start, settings);
  for (const act of acts) {
    if (act.do === 'tell') house.tell(act.kind, act.talk, act.talk);
    if (act.do === 'open') house.open(act.talk);
    if (act.do === 'pass') house.now = new Date(house.now.getTime() + act.minutes * 60_000);
    if (act.do === 'set') house.settings = act.settings;
    if (act.do === 'sweep')
      for (const channel of NOTICE_CHANNELS) house.sweep(channel, act.crash, act.refused);
  }
  return house;
}

describe('over 10,000 histories of messages, opens, crashes and settings, what is sent', () => {
  test('R31: is never sent inside quiet hours, nor while the conversation is open', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { at, settings, lastOpenAt } of live(history).sent) {
          expect(isQuiet(at, settings)).toBe(false);
          for (const open of lastOpenAt)
            expect(open === null || at.getTime() - open.getTime() >= OPEN_MS).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('is never two for one thing: a push is sent once, an e-mail is repeated only under its name', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const names = new Map<string, string>();
        for (const { channel, batch, covers } of live(history).sent) {
          for (const thing of covers) {
            const known = names.get(`${channel} ${thing}`);
            expect(known === undefined || (channel === 'email' && known === batch)).toBe(true);
            names.set(`${channel} ${thing}`, batch);
          }
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('is at most one for a conversation until it is opened', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { sent, opened } = live(history);
        const before = new Map<string, { index: number; batch: string }>();
        sent.forEach(({ channel, batch, talks }, index) => {
          for (const talk of talks) {
            const last = before.get(`${channel} ${talk}`);
            const isOpened = opened.some(
              ({ conversation, at }) => conversation === talk && last && at > last.index,
            );
            expect(
              !last || last.index === index || isOpened || (channel === 'email' && last.batch === batch),
            ).toBe(true);
            before.set(`${channel} ${talk}`, { index, batch });
          }
        });
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  test('R42: carries no word of anybody, and the same for everyone', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const words = history[2].flatMap((act) => (act.do === 'tell' ? [act.word, act.kind] : []));
        for (const { payload } of live(history).sent) {
          expect(words.filter((one) => payload.includes(one))).toEqual([]);
          expect(payload).toBe('{"title":"Notes","body":"Something is waiting for you.","path":"/"}');
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);
});

describe('quiet hours', () => {
  test('end at the first instant outside them, also on the days when clocks change', () => {
    const anyInstant = fc.integer({ min: 0, max: 72 * 60 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(anyStart, anyInstant, anySettings, (start, later, settings) => {
        const at = new Date(start.getTime() + later);
        const free = afterQuiet(at, settings);
        expect(isQuiet(free, settings)).toBe(false);
        for (let minute = at.getTime(); minute < free.getTime(); minute += 15 * 60_000) {
          expect(isQuiet(new Date(minute), settings)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  test('R31: are from half past nine to half past seven for people under 18 who set nothing', () => {
    const settings = defaultSettings('16-17');
    expect(isQuiet(new Date('2030-01-16T21:29:00Z'), settings)).toBe(false);
    expect(isQuiet(new Date('2030-01-16T21:30:00Z'), settings)).toBe(true);
    expect(afterQuiet(new Date('2030-01-16T21:30:00Z'), settings)).toEqual(new Date('2030-01-17T07:30:00Z'));
    expect(defaultSettings('18-25').quiet).toBeNull();
  });
});
