import mongoose from 'mongoose';
import { vi } from 'vitest';
import { z } from 'zod';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { renewToken } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import type { ScriptedListener } from './scriptedListener.ts';

const stored = z.object({ _id: z.string(), unheard: z.boolean().optional() });

/** What the store holds of a message, by its public id. */
export async function storedHeard({ features }: Pick<TestApp, 'features'>, publicId: string) {
  const message = await mongoose.connection.collection('entries').findOne({ publicId });
  const { _id, unheard } = stored.parse(message);
  return { unheard, heard: await features.conversations.unheard.findNote(_id) };
}

/** Waits until the message was heard and gives what was kept of it. */
export function untilHeard(app: Pick<TestApp, 'features'>, publicId: string) {
  return vi.waitFor(
    async () => {
      const { heard, unheard } = await storedHeard(app, publicId);
      if (!heard || unheard !== undefined) throw new Error('not heard yet');
      return heard;
    },
    { timeout: 10_000, interval: 20 },
  );
}

/** Waits until no message of any conversation is left to hear. */
export function untilAllHeard() {
  return vi.waitFor(
    async () => {
      const left = await mongoose.connection.collection('entries').countDocuments({ unheard: true });
      if (left > 0) throw new Error(`${left} not heard yet`);
    },
    { timeout: 10_000, interval: 20 },
  );
}

let lines = 0;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Words in which the rules find nothing, another each time. */
export function plainLine(): string {
  lines += 1;
  const count = [...String(lines)].map((digit) => NUMBERS[Number(digit)] ?? 'ten').join(' and ');
  return `the garden wall has ${count} kinds of moss`;
}

/** Sends a line that is heard so, and waits until it was. */
export async function sayHeard(
  { app, listener }: { app: Pick<TestApp, 'features'>; listener: ScriptedListener },
  person: StartedConversation['mentee'],
  line: Parameters<ScriptedListener['hears']>[1],
) {
  const { entry } = await person.send(listener.hears(plainLine(), line));
  return { id: entry.id, heard: await untilHeard(app, entry.id) };
}

/** Access tokens run out while the clock is moved: both go on by their cookies. */
export async function renew(talk: StartedConversation): Promise<void> {
  for (const { client } of [talk.mentee, talk.mentor]) await renewToken(client);
}

/** The rows at the desk that are about one conversation. */
export async function casesOf(desk: AtDesk, talk: Pick<StartedConversation, 'id'>): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  for (const row of await desk.queue()) {
    if ((await desk.open(row.id)).conversation?.id === talk.id) rows.push(row);
  }
  return rows;
}
