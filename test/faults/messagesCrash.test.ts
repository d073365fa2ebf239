import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as contracts from '../../shared/contracts/conversations.ts';
import type { EntryView } from '../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../shared/contracts/desk.ts';
import { getCaseEndpoint } from '../../shared/contracts/moderation.ts';
import type { Side } from '../../shared/domain/conversation/states.ts';
import { createApp } from '../../server/app.ts';
import type { KithApp } from '../../server/app.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { createApiClient } from '../support/apiClient.ts';
import { dumpStore } from '../support/dumpStore.ts';
import { hireStaff } from '../support/people.ts';
import type { StaffMember } from '../support/people.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { connectSocket } from '../support/testSocket.ts';
import type { TestSocket } from '../support/testSocket.ts';
import { startConversation, WORDS } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';

const ROUNDS = 8;

let server: ServerProcess;
/** Never started: it is used to set up accounts and conversations. */
let app: KithApp;
let talk: StartedConversation;
let moderator: StaffMember;
beforeAll(async () => {
  server = await startServerProcess();
  const { clock, environment, origin } = server;
  app = await createApp({ config: loadConfig(environment), clock, logTo: { write: () => undefined } });
  const { features, platform } = app;
  const scene = {
    ...{ origin, clock, environment, features, platform, logs: [] },
    visitor: () => createApiClient(origin),
    connect: (client: ReturnType<typeof createApiClient>) =>
      connectSocket(origin, client.accessToken() ?? ''),
    sweepNow: async () => undefined,
    stop: async () => undefined,
  };
  talk = await startConversation(scene);
  moderator = await hireStaff(scene, { role: 'moderator', deskName: 'Sable' });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await app.close();
});

interface Written {
  clientMessageId: string;
  text: string;
  /** The public id, once the server has acknowledged it. */
  id: string | null;
}

/** A writer's device: it sends one message after the other, and repeats each until it is acknowledged, across lost connections and restarts. */
class Outbox {
  readonly written: Written[] = [];
  readonly side: Side;
  constructor(side: Side) {
    this.side = side;
  }

  /** Sends until it is told to stop or the line dies. */
  async run(line: TestSocket, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const unsent = this.written.find(({ id }) => id === null) ?? this.writeNext();
      const { clientMessageId, text } = unsent;
      const payload = { conversationId: talk.id, clientMessageId, text };
      try {
        unsent.id = (await line.emit(contracts.messageSendEvent, payload)).entry.id;
      } catch {
        if (!line.connected) return;
      }
    }
  }

  get acknowledged(): number {
    return this.written.filter(({ id }) => id !== null).length;
  }

  private writeNext(): Written {
    const number = this.written.length;
    const distressed = this.side === 'mentee' && number % 3 === 0;
    const text = distressed ? `${WORDS.distress}, ${number}` : `${this.side} line ${number}`;
    const next = { clientMessageId: randomUUID(), text, id: null };
    this.written.push(next);
    return next;
  }
}

/** Kills the process while both write; counts the messages whose case was not open yet. */
async function crashWhileWriting(outboxes: readonly Outbox[]): Promise<number> {
  const lines = await Promise.all(outboxes.map(({ side }) => talk[side].connect()));
  let over = false;
  const writing = outboxes.map((outbox, index) => outbox.run(lines[index] ?? expect.fail(), () => over));
  const before = outboxes.map(({ acknowledged }) => acknowledged);
  const bothWrite = () =>
    outboxes.forEach(({ acknowledged }, index) =>
      expect(acknowledged).toBeGreaterThan((before[index] ?? 0) + 2),
    );
  await vi.waitFor(bothWrite, { timeout: 60_000, interval: 1 });
  await wait(Math.random() * 200);
  await server.kill();
  over = true;
  for (const line of lines) line.close();
  await Promise.all(writing);
  const entries = (await dumpStore(server.environment['MONGODB_URI'] ?? '')).get('entries') ?? [];
  await server.restart();
  return entries.filter((entry) => entry.includes('"reactionsPending":true')).length;
}

async function readAll(side: Side): Promise<EntryView[]> {
  const page = await talk[side].open();
  const all = [...page.entries];
  for (let before = page.earlier; before !== null;) {
    const { client } = talk[side];
    const earlier = await client.call(contracts.getEarlierEntriesEndpoint, {
      params: { id: talk.id },
      query: { before },
    });
    all.unshift(...earlier.entries);
    before = earlier.earlier;
  }
  return all;
}

test('SIGKILL in the middle of a conversation, again and again: nothing acknowledged is lost, doubled or out of order, and every cry for help has its case', async () => {
  const outboxes = [new Outbox('mentee'), new Outbox('mentor')] as const;
  let caught = 0;
  for (let round = 0; round < ROUNDS; round += 1) caught += await crashWhileWriting(outboxes);
  const [mentees, mentors] = outboxes;
  for (const outbox of outboxes) {
    const line = await talk[outbox.side].connect();
    await outbox.run(line, () => outbox.written.every(({ id }) => id !== null));
    line.close();
  }

  const isDistress = ({ text }: { text: string | null }) => text?.startsWith(WORDS.distress) ?? false;
  const expected = mentees.written.filter(isDistress);
  await vi.waitFor(
    async () => {
      const { cases } = await moderator.client.call(listCasesEndpoint);
      const subjects = [];
      for (const { id } of cases.filter(({ kind }) => kind === 'distress')) {
        const { messages } = await moderator.client.call(getCaseEndpoint, { params: { id } });
        subjects.push(messages.find(({ subject }) => subject)?.id);
      }
      expect(subjects.sort()).toEqual(expected.map(({ id }) => id).sort());
    },
    { timeout: 60_000, interval: 1_000 },
  );
  const entries = await readAll('mentee');
  const messages = entries.filter((entry) => entry.type === 'message');
  for (const { side, written } of [mentees, mentors]) {
    const own = messages.filter(({ from }) => from === side);
    expect(own.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
    expect(own.map(({ text }) => text)).toEqual(written.map(({ text }) => text));
  }
  console.log(
    `${ROUNDS} kills, ${messages.length} messages, ${expected.length} cries for help, ${caught} found between insert and reaction`,
  );
  expect(caught).toBeGreaterThan(0);
});
