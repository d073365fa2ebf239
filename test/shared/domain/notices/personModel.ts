import { nextRound } from '../../../../shared/domain/notices/kinds.ts';
import type { NoticeChannel, NoticeKind } from '../../../../shared/domain/notices/kinds.ts';
import {
  decideSending,
  droppedState,
  failedState,
  firstSendAt,
  isWanted,
  MAY_BE_OUT,
  NEUTRAL_WORDS,
  postponedState,
  retryAt,
} from '../../../../shared/domain/notices/sending.ts';
import type { SendState } from '../../../../shared/domain/notices/sending.ts';
import type { NoticeSettings } from '../../../../shared/domain/notices/settings.ts';

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
export interface SentNote {
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

/** The notices of a person, as the commands of the feature store, claim, send and mark them. */
export class PersonModel {
  notices: StoredNotice[] = [];
  sent: SentNote[] = [];
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
    const claimed = members.flatMap(({ notice, send }) => {
      const before = send.state;
      return this.claim(channel, batch, notice, send) ? [{ notice, send, before }] : [];
    });
    if (claimed.length === 0 || crash === 'beforeSend') return;
    if (!refused)
      this.leave(
        channel,
        batch,
        claimed.map(({ notice }) => notice),
      );
    if (crash === 'beforeMark') return;
    for (const { send, before } of claimed) {
      const again = refused ? retryAt(this.now, send.attempts) : null;
      const refusedState = again ? postponedState(before) : failedState(before);
      send.state = refused ? refusedState : 'sent';
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
      silentUntil: null,
      wasSentForConversation: this.notices.some(({ sends, ...one }) => {
        const other = sends[channel];
        const isSame = conversation !== null && one.conversation === conversation && one.openedAt === null;
        return isSame && other && other.batch !== batch && MAY_BE_OUT[channel].includes(other.state);
      }),
    });
    if (decision.do === 'drop') send.state = droppedState(send.state);
    if (decision.do === 'wait')
      Object.assign(send, { state: postponedState(send.state), at: decision.until });
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
