import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { entryNewPush, withdrawMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import type { ErrorBody } from '../../../shared/contracts/errors.ts';
import {
  queueChangedPush,
  takeOverCaseEndpoint,
  unclaimCaseEndpoint,
} from '../../../shared/contracts/moderation.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { Refused } from '../../support/apiClient.ts';
import { renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { startConversation, meet, WORDS } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

/** `KITH_ROUNDS=1000` plays as many. */
const ROUNDS = Number(process.env['KITH_ROUNDS'] ?? 8);
const TIMEOUT_MS = 60_000 + ROUNDS * 8_000;
/** For a case to be opened after its message. */
const PATIENCE_MS = 10_000;
/** Rounds that share one case: its view shows every decision, so that a long list slows later rounds. */
const ROUNDS_OF_A_CASE = 10;
/** So many rounds, of each way in which two can meet, show that they do meet; 0 where a round is too few to say. */
const LEAST = Math.floor(ROUNDS / 100);

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
let people: Awaited<ReturnType<typeof meet>>;
let lines: Record<'sable' | 'wick' | 'mentee' | 'mentor', TestSocket>;

beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
  people = await meet(app);
});
afterAll(() => app.stop());

/** New access tokens and new sockets, before the old ones run out. */
async function connectAgain(): Promise<void> {
  for (const line of Object.values(lines ?? {})) line.close();
  for (const { client } of [sable, wick, people.mentee, people.mentor]) await renewToken(client);
  lines = {
    sable: await app.connect(sable.client),
    wick: await app.connect(wick.client),
    mentee: await people.mentee.connect(),
    mentor: await people.mentor.connect(),
  };
}

/** A message that waits for a person, in a new conversation of the same two people, and its case. */
async function newHeldMessage(): Promise<{ talk: StartedConversation; caseId: string; messageId: string }> {
  const talk = await startConversation(app, { people });
  for (const person of [talk.mentee, talk.mentor]) await person.open();
  const { entry } = await talk.mentee.send(WORDS.held);
  const { conversationId } = talk;
  const cases = mongoose.connection.collection<{ publicId: string }>('moderation_cases');
  const caseId = await vi.waitFor(async () => {
    const found = await cases.findOne({ conversationId });
    if (!found) throw new Error('no case was opened');
    return found.publicId;
  }, PATIENCE_MS);
  return { talk, caseId, messageId: entry.id };
}

/** What can become of a held message, in the order of the log: what was withdrawn is not released, and what was removed is not withdrawn. */
const POSSIBLE_LOGS = ['released', 'removed', 'withdrawn', 'released withdrawn', 'withdrawn removed'];

/** What was done to the messages of a conversation, in the order of the log. */
async function amendmentsOf(conversationId: string): Promise<string[]> {
  const log = mongoose.connection.collection<{ kind: string; seq: number }>('entries');
  const kind = { $in: ['released', 'removed', 'withdrawn'] };
  const found = await log.find({ conversationId, type: 'control', kind }).sort({ seq: 1 }).toArray();
  return found.map((entry) => entry.kind);
}

/** How long the last decision took: what races with one begins at any point of it. */
let decisionMs = 40;

const soon = () => pause(Math.random() * 0.8 * decisionMs);

async function decideSoon(by: AtDesk, one: CaseView, action: DecisionAction): Promise<CaseView> {
  await pause(Math.random() * 0.5 * decisionMs);
  const began = performance.now();
  const decided = await by.decideAtOnce(one, action, 'both');
  decisionMs = performance.now() - began;
  return decided;
}

/** What each request was refused with; null for one that was done. */
function refusalsOf(work: readonly Promise<unknown>[]): Promise<(ErrorBody | null)[]> {
  const refusalOrNull = async (one: Promise<unknown>) => {
    try {
      await one;
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.error;
      throw error;
    }
  };
  return Promise.all(work.map(refusalOrNull));
}

/** Waits until both members of staff were told of this version of a case. */
async function expectStaffTold({ id, version }: CaseView): Promise<void> {
  for (const line of [lines.sable, lines.wick]) {
    let told = 0;
    while (told < version) {
      const push = await line.next(queueChangedPush);
      if (push.caseId === id) told = push.version;
    }
  }
}

/** Waits until the sockets of the two people were told of the message or of the lock. */
async function expectPeopleTold(kind: string): Promise<void> {
  for (const line of [lines.mentee, lines.mentor])
    for (;;) {
      const { entry } = await line.next(entryNewPush);
      if (entry.type === 'control' && entry.kind === kind) break;
    }
}

/** Waits until a socket was told of the last status of a message: by the message itself, or by what became of it. */
async function expectTold(line: TestSocket, messageId: string, status: string): Promise<void> {
  for (;;) {
    const { entry } = await line.next(entryNewPush);
    if (entry.type === 'message' && entry.id === messageId && entry.status === status) return;
    if (entry.type === 'control' && 'about' in entry && entry.about === messageId && entry.kind === status)
      return;
  }
}

/** The action of these two that the conversation is open to now. */
const lockOrUnlock = ({ actions }: CaseView) => (actions.includes('unlock') ? 'unlock' : 'lock');

describe(`${ROUNDS} rounds`, { timeout: TIMEOUT_MS }, () => {
  test('of moderators who decide at once, in two windows and after a take-over, one decides, and all are told who', async () => {
    const won = { Sable: 0, Wick: 0 };
    let caseId = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_CASE === 0) {
        await connectAgain();
        ({ caseId } = await newHeldMessage());
        await claimAndRead(wick.client, caseId);
        await wick.client.call(unclaimCaseEndpoint, { params: { id: caseId } });
        await claimAndRead(sable.client, caseId);
        await sable.client.call(unclaimCaseEndpoint, { params: { id: caseId } });
      }
      const mine = await sable.claim(await sable.open(caseId));
      const takeOver = async () => {
        await soon();
        const body = { version: mine.version, reason: 'Mine now' };
        const taken = await wick.client.call(takeOverCaseEndpoint, { params: { id: caseId }, body });
        return wick.decideAtOnce(taken, lockOrUnlock(taken), 'both');
      };
      const refusals = await refusalsOf([
        decideSoon(sable, mine, lockOrUnlock(mine)),
        decideSoon(sable, mine, 'escalate'),
        takeOver(),
      ]);
      const after = await sable.open(caseId);
      const last = after.decisions.at(-1);
      expect(after.decisions).toHaveLength(mine.decisions.length + 1);
      expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
      const winner = refusals[2] === null ? 'Wick' : 'Sable';
      expect(last).toMatchObject({
        by: winner,
        action: refusals[1] === null ? 'escalate' : lockOrUnlock(mine),
      });
      for (const refusal of refusals) if (refusal) expect(refusal.details).toMatchObject({ by: winner });
      const isLocked =
        (last?.action ?? '') === 'escalate' ? mine.conversation?.locked : last?.action === 'lock';
      expect(after.conversation?.locked).toBe(isLocked);
      await expectStaffTold(after);
      if (last?.action !== 'escalate')
        await expectPeopleTold(last?.action === 'lock' ? 'locked' : 'unlocked');
      won[winner] += 1;
    }
    console.log(`${ROUNDS} rounds: the first holder decided ${won.Sable}, the one who took over ${won.Wick}`);
    expect(Math.min(won.Sable, won.Wick)).toBeGreaterThanOrEqual(LEAST);
  });

  test('a claim during a decision comes before it and is refused, or behind it and stands; the decision is never lost', async () => {
    const count = { claimed: 0, refused: 0 };
    let caseId = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_CASE === 0) {
        await connectAgain();
        ({ caseId } = await newHeldMessage());
        await claimAndRead(sable.client, caseId);
        await sable.client.call(unclaimCaseEndpoint, { params: { id: caseId } });
      }
      const mine = await sable.claim(await sable.open(caseId));
      const claimSoon = async () => {
        // At once, on what both saw; or later, on what is there by then.
        if (round % 2 === 0) return wick.claim(mine);
        await soon();
        return wick.claim(await wick.open(caseId));
      };
      const action = lockOrUnlock(mine);
      const [decision, claim] = await refusalsOf([decideSoon(sable, mine, action), claimSoon()]);
      expect(decision).toBeNull();
      if (claim) expect(claim.details).toMatchObject({ by: 'Sable' });
      const after = await sable.open(caseId);
      expect(after.decisions).toHaveLength(mine.decisions.length + 1);
      expect(after).toMatchObject({ state: 'actioned', claimedBy: claim ? null : 'Wick' });
      expect(after.conversation?.locked).toBe(action === 'lock');
      await expectStaffTold(after);
      await expectPeopleTold(action === 'lock' ? 'locked' : 'unlocked');
      count[claim ? 'refused' : 'claimed'] += 1;
      if (!claim) await wick.client.call(unclaimCaseEndpoint, { params: { id: caseId } });
    }
    console.log(
      `${ROUNDS} rounds: ${count.refused} claims were refused, ${count.claimed} followed the decision`,
    );
    expect(Math.min(count.claimed, count.refused)).toBeGreaterThanOrEqual(LEAST);
  });

  test('a decision during a withdrawal: both sides see one outcome, and what was withdrawn first is delivered to nobody', async () => {
    const count = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_CASE === 0) await connectAgain();
      const { talk, caseId, messageId } = await newHeldMessage();
      const mine = await claimAndRead(sable.client, caseId);
      const action = round % 2 === 0 ? 'release' : 'remove';
      const withdrawSoon = async () => {
        await soon();
        const params = { id: talk.id, messageId };
        await talk.mentee.client.call(withdrawMessageEndpoint, { params });
      };
      const [decision, withdrawal] = await refusalsOf([decideSoon(sable, mine, action), withdrawSoon()]);
      for (const refusal of [decision, withdrawal])
        if (refusal) expect(['moveNotAllowed', 'staleVersion']).toContain(refusal.code);
      expect([decision, withdrawal]).toContain(null);
      const own = await messageOf(talk.mentee, messageId);
      const theirs = await messageOf(talk.mentor, messageId);
      const isRemoved = !decision && action === 'remove';
      const expected = isRemoved ? 'removed' : withdrawal ? 'accepted' : 'withdrawn';
      expect(POSSIBLE_LOGS).toContain((await amendmentsOf(talk.conversationId)).join(' '));
      expect(own?.status).toBe(expected);
      if (theirs) expect([theirs.status, theirs.text]).toEqual([own?.status, own?.text]);
      const isDelivered = !decision && action === 'release';
      expect(theirs !== null).toBe(isDelivered);
      if (withdrawal === null) expect(own?.text).toBeNull();
      await expectTold(lines.mentee, messageId, expected);
      if (isDelivered) await expectTold(lines.mentor, messageId, expected);
      else expect(JSON.stringify(lines.mentor.received)).not.toContain(messageId);
      const after = await sable.open(caseId);
      expect(after.decisions.map((one) => one.action)).toEqual(decision ? [] : [action]);
      const outcome = `${action} ${decision ? 'refused' : 'done'}, ${withdrawal ? 'not ' : ''}withdrawn`;
      count.set(outcome, (count.get(outcome) ?? 0) + 1);
    }
    console.log(`${ROUNDS} rounds`, Object.fromEntries(count));
  });
});

async function messageOf(person: Person, messageId: string) {
  const found = (await person.open()).entries.find(({ id }) => id === messageId);
  return found?.type === 'message' ? found : null;
}
