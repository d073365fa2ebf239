import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { otherSide, SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { startConversation, meet, WORDS } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';
import { Device } from './device.ts';
import { step } from './steps.ts';
import type { Step } from './steps.ts';
import { expectedUnread, expectedView, nowOf } from './viewerOracle.ts';
import type { Act, Seen } from './viewerOracle.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** One conversation under test, with the acts as the oracle needs them. */
class Scene {
  readonly acts: Act[] = [
    { type: 'turn', kind: 'opened' },
    { type: 'turn', kind: 'agreed' },
  ];
  readonly sent: { id: string; from: Side; text: string; clientMessageId: string; entryId: string }[] = [];
  readonly readUpTo: Record<Side, number> = { mentee: 0, mentor: 0 };
  readonly kept: { side: Side; cursor: string; length: number }[] = [];
  locked = false;
  readonly talk: StartedConversation;
  constructor(talk: StartedConversation) {
    this.talk = talk;
  }

  async take(next: Step): Promise<void> {
    const { talk, acts, sent } = this;
    const { features } = app;
    if (next.do === 'send') return this.send(next);
    if (next.do === 'lock' || next.do === 'unlock') {
      if (this.locked === (next.do === 'lock')) return;
      await features.conversations[next.do]({
        conversationId: talk.conversationId,
        lockId: 'test',
        by: null,
      });
      this.locked = next.do === 'lock';
      acts.push({ type: 'turn', kind: next.do === 'lock' ? 'locked' : 'unlocked' });
      return;
    }
    if (next.do === 'sync') return this.keepCursor(talk[next.side]);
    if (next.do === 'read') return this.read(talk[next.side], next.pick);
    const message = sent[next.pick % Math.max(1, sent.length)];
    if (!message) return;
    if (next.do === 'repeat') return this.repeat(message);
    if (next.do === 'withdraw') return this.withdraw(message, next.side);
    return this.decide(message, next.do);
  }

  async send({ side, words, pick }: Extract<Step, { do: 'send' }>): Promise<void> {
    const person = this.talk[side];
    const text = textFor(side, words, pick);
    const clientMessageId = crypto.randomUUID();
    if (this.locked) {
      expect((await refusalOf(person.send(text, clientMessageId))).code).toBe('conversationLocked');
      return;
    }
    const { entry, prev } = await person.send(text, clientMessageId);
    expect(prev).toEqual(nameOf(expectedView(this.acts, side).at(-1)));
    const { status } = entry;
    if (status !== 'accepted' && status !== 'held' && status !== 'redacted') throw new Error(status);
    this.acts.push({ type: 'message', id: entry.id, from: side, text: entry.text ?? '', status });
    const located = await app.features.conversations.locateFor({
      actor: person.actor,
      conversationId: this.talk.id,
      messageId: entry.id,
    });
    this.sent.push({ id: entry.id, from: side, text, clientMessageId, entryId: located.entryId ?? '' });
  }

  /** A lost acknowledgement: the same again is what is stored, locked or not; other words under that id are refused. */
  async repeat({ id, from, text, clientMessageId }: Scene['sent'][number]): Promise<void> {
    const again = await this.talk[from].send(text, clientMessageId);
    const { text: words, status } = nowOf(this.acts, id);
    expect(again.entry).toMatchObject({ id, text: words, status });
    if (words === null) return;
    expect((await refusalOf(this.talk[from].send('something else', clientMessageId))).code).toBe(
      'differentBody',
    );
  }

  isWithdrawn(id: string): boolean {
    return this.acts.some((act) => act.type === 'amend' && act.about === id && act.kind === 'withdrawn');
  }

  async withdraw({ id, from }: Scene['sent'][number], side: Side): Promise<void> {
    const params = { id: this.talk.id, messageId: id };
    const work = this.talk[side].client.call(contracts.withdrawMessageEndpoint, { params });
    const { status } = nowOf(this.acts, id);
    if (side !== from) return void expect((await refusalOf(work)).code).toBe('notFound');
    // Withdrawing again changes nothing, also where the message was removed meanwhile.
    if (this.isWithdrawn(id)) return void (await work);
    if (this.locked) return void expect((await refusalOf(work)).code).toBe('conversationLocked');
    if (status === 'removed') return void expect((await refusalOf(work)).code).toBe('moveNotAllowed');
    await work;
    this.acts.push({ type: 'amend', about: id, kind: 'withdrawn' });
  }

  async decide(
    { id, entryId }: Scene['sent'][number],
    act: 'release' | 'redact' | 'remove' | 'restore',
  ): Promise<void> {
    const { status, text } = nowOf(this.acts, id);
    const possible = {
      release: status === 'held',
      redact: status !== 'withdrawn' && status !== 'removed',
      remove: status !== 'removed',
      restore: status === 'removed' && !this.isWithdrawn(id),
    };
    const about = { conversationId: this.talk.conversationId, entryId, by: 'sable' };
    const work = app.features.conversations.messages[act]({
      ...about,
      spans: [{ start: 0, end: 4 }],
      removedFor: 'rules',
    });
    if (!possible[act]) return void (await expect(work).rejects.toMatchObject({ code: 'moveNotAllowed' }));
    await work;
    if (act === 'release') this.acts.push({ type: 'amend', about: id, kind: 'released' });
    if (act === 'remove') this.acts.push({ type: 'amend', about: id, kind: 'removed' });
    if (act === 'restore') this.acts.push({ type: 'amend', about: id, kind: 'restored' });
    if (act !== 'redact') return;
    this.acts.push({ type: 'amend', about: id, kind: 'redacted', text: `▇▇▇${text?.slice(4) ?? ''}` });
  }

  async read(person: Person, pick: number): Promise<void> {
    const view = expectedView(this.acts, person.side);
    const place = pick % view.length;
    // Entries without a name here are moves of the conversation; their names are taken from the view.
    const page = await person.open();
    const upTo = page.entries[place]?.id ?? '';
    const { status } = await person.client.call(contracts.markReadEndpoint, {
      params: { id: this.talk.id },
      body: { upTo },
    });
    this.readUpTo[person.side] = Math.max(this.readUpTo[person.side], place + 1);
    expect(status.unread).toBe(expectedUnread(this.acts, person.side, this.readUpTo[person.side]));
  }

  async keepCursor(person: Person): Promise<void> {
    const { cursor, entries } = await person.client.call(contracts.getConversationEndpoint, {
      params: { id: this.talk.id },
    });
    this.kept.push({ side: person.side, cursor, length: entries.length });
  }

  async judge(person: Person): Promise<void> {
    const { talk, acts } = this;
    const params = { id: talk.id };
    const view = await person.open();
    const expected = expectedView(acts, person.side);
    expect(view.entries.map(seen)).toEqual(expected);
    expect(view.status.unread).toBe(expectedUnread(acts, person.side, this.readUpTo[person.side]));
    for (const { side: whose, cursor, length } of this.kept) {
      const sync = person.client.call(contracts.syncConversationEndpoint, { params, body: { cursor } });
      if (whose !== person.side) expect((await refusalOf(sync)).code).toBe('cursorGone');
      else expect((await sync).entries).toEqual(view.entries.slice(length));
    }
    await this.tryHidden(person, JSON.stringify(view));
  }

  /** What this side was never given cannot be had by its name either. */
  async tryHidden(person: Person, served: string): Promise<void> {
    const given = new Set(expectedView(this.acts, person.side).map(nameOf));
    for (const { id } of this.sent.filter((message) => !given.has(message.id))) {
      const params = { id: this.talk.id, messageId: id };
      expect(served).not.toContain(id);
      const tries = [
        person.client.call(contracts.markReadEndpoint, { params, body: { upTo: id } }),
        person.client.call(contracts.withdrawMessageEndpoint, { params }),
        app.features.conversations.locateFor({
          actor: person.actor,
          conversationId: params.id,
          messageId: id,
        }),
      ];
      for (const attempt of await Promise.allSettled(tries)) expect(attempt.status).toBe('rejected');
    }
  }
}

const HELD = { mentee: WORDS.held, mentor: 'you can call me on 07700 900123' } as const;

function textFor(from: Side, words: 'plain' | 'held' | 'redacted', pick: number): string {
  if (words === 'held') return HELD[from];
  if (words === 'redacted' && from === 'mentee') return WORDS.redacted;
  return WORDS.plain[pick % WORDS.plain.length] ?? '';
}

const nameOf = (entry: Seen | undefined): unknown =>
  entry?.type === 'message' ? entry.id : expect.any(String);

function seen(entry: EntryView): Seen {
  if (entry.type === 'control') return { type: 'control', kind: entry.kind, about: entry.about };
  return {
    type: 'message',
    id: entry.id,
    text: entry.text,
    status: entry.status,
    late: entry.after !== null,
  };
}

test('each side sees what the oracle says, and nothing of what is held from them, by any id, cursor, push or number', async () => {
  const people = await meet(app);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 22 }), async (steps) => {
      const talk = await startConversation(app, { people });
      const scene = new Scene(talk);
      const devices = new Map<Side, { device: Device; line: TestSocket }>();
      for (const who of SIDES) {
        const line = await talk[who].connect();
        const opened = await talk[who].open();
        const device = new Device(talk, line, opened);
        await device.sync();
        devices.set(who, { device, line });
      }
      for (const next of steps) await scene.take(next);
      for (const who of SIDES) {
        await scene.judge(talk[who]);
        const { device, line } = devices.get(who) ?? expect.fail();
        await device.hear();
        await device.sync();
        const expected = expectedView(scene.acts, who);
        expect(device.names).toEqual(expected.map(nameOf));
        expect(device.unread).toBe(expectedUnread(scene.acts, who, scene.readUpTo[who]));
        const given = new Set(expected.map((entry) => (entry.type === 'message' ? entry.id : '')));
        const pushed = JSON.stringify(line.received);
        for (const { id, from } of scene.sent) {
          if (from === otherSide(who) && !given.has(id)) expect(pushed).not.toContain(id);
        }
        line.close();
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);
