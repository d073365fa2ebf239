import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryNew } from '../../../shared/contracts/conversations.ts';
import type { ErrorBody } from '../../../shared/contracts/errors.ts';
import * as contracts from '../../../shared/contracts/moderation.ts';
import { helpCardShown, queueChanged } from '../../../shared/contracts/moderation.ts';
import { Refused, refusalOf } from '../../support/apiClient.ts';
import { countsOf, dumpStore } from '../../support/dumpStore.ts';
import { hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk, nextMessage, WORDS } from '../conversations/talk.ts';
import type { AtDesk } from './desk.ts';
import { sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const auditOf = async (action: string): Promise<string[]> =>
  ((await dump()).get('audit_rows') ?? []).filter((row) => row.includes(`"${action}"`));

/** The refusal, or null when it was done. */
async function refusalOrNull(work: Promise<unknown>): Promise<ErrorBody | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
}

/** What a mentor may not write: taken aside, with a lock, at once. */
const GROOMING = 'you are so mature for your age. this is our little secret';
const MENTOR_NUMBER = 'my number is 07700 900456';

const heldByMentee = async () => {
  const talk = await beginTalk(app);
  return { ...talk, found: await sable.caseFrom(() => talk.mentee.send(WORDS.held)) };
};

describe('a held message', () => {
  test('comes to the desk covered, and every uncovering is in the audit before the words leave (R38)', async () => {
    const talk = await beginTalk(app);
    for (const words of ['one', 'two', 'three', 'four', 'five', 'six']) await talk.mentor.send(words);
    const found = await sable.caseFrom(() => talk.mentee.send(WORDS.held));
    expect(found).toMatchObject({
      kind: 'heldMessage',
      about: 'mentee',
      state: 'open',
      version: 1,
      claimedBy: null,
    });
    expect(found.messages).toHaveLength(6);
    expect(subjectOf(found)).toMatchObject({ from: 'mentee', status: 'held' });
    expect(JSON.stringify(found)).not.toContain('park');
    expect(found.findings).toMatchObject([{ kind: 'meetUp' }]);

    const before = (await auditOf('case.read')).length;
    expect(await sable.uncover(found.id, subjectOf(found).id)).toBe(WORDS.held);
    expect(await sable.uncover(found.id, found.messages[0]?.id ?? '')).toBe('two');
    const reads = await auditOf('case.read');
    expect(reads).toHaveLength(before + 2);
    expect(reads.at(-1)).toContain(sable.accountId);
  });

  test('a message outside the five is not to be had', async () => {
    const talk = await beginTalk(app);
    const first = await talk.mentor.send('one');
    for (const words of ['two', 'three', 'four', 'five', 'six']) await talk.mentor.send(words);
    const { id } = await sable.caseFrom(() => talk.mentee.send(WORDS.held));
    expect(await refusalOf(sable.uncover(id, first.entry.id))).toMatchObject({ code: 'notFound' });
  });

  test('released, it arrives', async () => {
    const { mentor, found } = await heldByMentee();
    const line = await mentor.connect();
    expect(found.actions).toContain('release');
    const decided = await sable.decide(found, 'release');
    expect(decided).toMatchObject({
      state: 'actioned',
      decisions: [{ action: 'release', by: 'Sable', reason: 'As the rules say' }],
    });
    const view = await mentor.open();
    expect(view.entries).toContainEqual(expect.objectContaining({ type: 'message', text: WORDS.held }));
    expect(await line.next(entryNew)).toBeDefined();
    line.close();
  });

  test('redacted, it arrives without the marked words', async () => {
    const { mentee, mentor } = await beginTalk(app);
    const found = await sable.caseFrom(() => mentor.send(MENTOR_NUMBER));
    expect(found).toMatchObject({ about: 'mentor', risk: 'none' });
    await sable.decide(found, 'redact');
    const seen = JSON.stringify((await mentee.open()).entries);
    expect(seen).toContain('my number is ');
    expect(seen).not.toContain('900456');
  });

  test('removed, it never arrives', async () => {
    const { mentee, mentor, found } = await heldByMentee();
    await sable.decide(found, 'remove');
    expect(JSON.stringify((await mentor.open()).entries)).not.toContain('park');
    expect((await mentee.open()).entries).toContainEqual(expect.objectContaining({ status: 'removed' }));
  });

  test('what is done is done: an act that no longer fits is refused and changes nothing', async () => {
    const { found } = await heldByMentee();
    const decided = await sable.decide(found, 'release');
    expect(decided.actions).not.toContain('release');
    expect(await refusalOf(sable.decide(decided, 'release'))).toMatchObject({ code: 'moveNotAllowed' });
    expect(await sable.open(found.id)).toEqual(decided);
    const closed = await sable.decide(decided, 'close');
    expect(closed).toMatchObject({ state: 'closed', actions: [] });
    expect((await sable.queue()).map(({ id }) => id)).not.toContain(found.id);
  });
});

describe('conduct of a mentor', () => {
  test('R14, R22: contact stops with the message, the mentee sees nothing of it, and an unlock opens it again', async () => {
    const { mentee, mentor } = await beginTalk(app);
    const found = await sable.caseFrom(() => mentor.send(GROOMING));
    expect(found).toMatchObject({
      kind: 'conduct',
      about: 'mentor',
      risk: 'high',
      conversation: { locked: true },
    });
    expect(JSON.stringify(await mentee.open())).not.toContain('secret');
    for (const person of [mentee, mentor]) {
      expect((await person.open()).status).toMatchObject({ locked: true, mayWrite: false });
      expect(await refusalOf(person.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    }
    const unlocked = await wick.decide(found, 'unlock', 'nobodyYet');
    expect(unlocked.conversation).toMatchObject({ locked: false });
    expect((await mentee.send('hello')).entry.status).toBe('accepted');
  });

  test('a lock by hand holds at once and is lifted by its own case alone', async () => {
    const talk = await heldByMentee();
    await sable.decide(talk.found, 'lock');
    expect(await refusalOf(talk.mentee.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    await talk.mentor.open();
    const locked = await sable.open(talk.found.id);
    expect(locked.actions).toContain('unlock');
    await sable.decide(locked, 'unlock');
    expect((await talk.mentee.send('hello')).entry.status).toBe('accepted');
  });

  test('it is due within the hour, and never lengthens the mentor’s time', async () => {
    const { mentor } = await beginTalk(app);
    const { openedAt, dueAt } = await sable.caseFrom(() => mentor.send(GROOMING));
    expect(Date.parse(dueAt) - Date.parse(openedAt)).toBeLessThanOrEqual(3_600_000);
    expect(await app.features.moderation.exemptConversations(mentor.actor.accountId)).toEqual([]);
  });
});

describe('a cry for help', () => {
  test('R15: is delivered, shows the card within two seconds, opens one case, and lifts the cap until it is decided', async () => {
    const { conversationId, mentee, mentor } = await beginTalk(app);
    const line = await mentee.connect();
    const clientMessageId = randomUUID();
    const found = await sable.caseFrom(async () => {
      const begun = performance.now();
      expect((await mentee.send(WORDS.distress, clientMessageId)).entry.status).toBe('accepted');
      await line.next(helpCardShown);
      expect(performance.now() - begun).toBeLessThan(2_000);
      await mentee.send(WORDS.distress, clientMessageId);
    });
    expect((await mentee.open()).status.helpCard).toBe(true);
    expect((await mentor.open()).entries).toContainEqual(expect.objectContaining({ text: WORDS.distress }));

    await app.sweepNow();
    expect((await sable.queue()).filter(({ kind }) => kind === 'distress')).toHaveLength(1);
    expect(found).toMatchObject({ kind: 'distress', risk: 'high', about: 'mentee' });
    expect(Date.parse(found.dueAt) - Date.parse(found.openedAt)).toBe(30 * 60_000);
    const { accountId } = mentor.actor;
    expect(await app.features.moderation.exemptConversations(accountId)).toEqual([conversationId]);
    await sable.decide(found, 'noAction');
    expect(await app.features.moderation.exemptConversations(accountId)).toEqual([]);
    line.close();
  });

  test('in a locked conversation it is refused as a message, and still reaches card and desk', async () => {
    const { mentee, found } = await heldByMentee();
    await sable.decide(found, 'lock');
    const clientMessageId = randomUUID();
    const kept = await sable.caseFrom(async () => {
      for (let repeat = 0; repeat < 2; repeat += 1) {
        expect(await refusalOf(mentee.send(WORDS.distress, clientMessageId))).toMatchObject({
          code: 'conversationLocked',
        });
      }
    });
    expect(kept).toMatchObject({ kind: 'distress', risk: 'high' });
    expect(await sable.uncover(kept.id, subjectOf(kept).id)).toBe(WORDS.distress);
    expect((await mentee.open()).status.helpCard).toBe(true);
  });

  test('R16: encouragement to harm is blocked, with card and case', async () => {
    const { mentee } = await beginTalk(app);
    const found = await sable.caseFrom(async () => {
      expect(await refusalOf(mentee.send('you should kill yourself'))).toMatchObject({ code: 'blockedHarm' });
    });
    expect(found).toMatchObject({ kind: 'blockedHarm', risk: 'high' });
    expect((await mentee.open()).status.helpCard).toBe(true);
  });

  test('the gravest stands first in the queue', async () => {
    const { mentee } = await beginTalk(app);
    await sable.caseFrom(() => mentee.send('i have just taken all my pills'));
    const [first] = await sable.queue();
    expect(first).toMatchObject({ risk: 'imminent' });
    const ranks = (await sable.queue()).map(({ risk }) => contracts.RISK_LEVELS.indexOf(risk));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });
});

describe('two at the desk', () => {
  test('who claims, has it: live for the others, for a quarter of an hour, until let go or decided', async () => {
    const { found } = await heldByMentee();
    const line = await app.connect(wick.client);
    const claimed = await sable.claim(found);
    expect(claimed).toMatchObject({ state: 'inReview', claimedByMe: true, version: 2 });
    expect(await line.next(queueChanged)).toEqual({ caseId: found.id, version: 2 });
    expect(await wick.open(found.id)).toMatchObject({ claimedBy: 'Sable', claimedByMe: false });
    expect(await refusalOf(wick.claim(claimed))).toMatchObject({ code: 'moveNotAllowed' });
    expect(
      await refusalOf(wick.client.call(contracts.letGoOfCase, { params: { id: found.id } })),
    ).toMatchObject({
      code: 'moveNotAllowed',
    });
    app.clock.advance({ minutes: 10 });
    for (const member of [sable, wick]) {
      await member.renew();
      // Looking at the queue is no sign of life; uncovering a message is.
      await member.uncover(found.id, subjectOf(found).id);
    }
    app.clock.advance({ minutes: 6 });
    expect(await wick.claim(await wick.open(found.id))).toMatchObject({ claimedByMe: true });
    await wick.client.call(contracts.letGoOfCase, { params: { id: found.id } });
    expect(await wick.open(found.id)).toMatchObject({ state: 'triaged', claimedBy: null });
    expect((await auditOf('case.claim')).length).toBeGreaterThanOrEqual(2);
    line.close();
  });

  test('both decide at once: one outcome, and the other is told who acted', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { mentor, found } = await heldByMentee();
      const acts = round % 2 === 0 ? (['release', 'remove'] as const) : (['remove', 'release'] as const);
      const answers = await Promise.all(
        [sable, wick].map((member, index) => refusalOrNull(member.decide(found, acts[index] ?? 'remove'))),
      );
      expect(answers.filter((refusal) => refusal === null)).toHaveLength(1);
      const winner = answers[0] === null ? sable : wick;
      const after = await sable.open(found.id);
      expect(after.decisions).toMatchObject([{ by: winner.deskName }]);
      const action = after.decisions[0]?.action;
      expect(answers.find((refusal) => refusal !== null)).toMatchObject({
        code: 'staleVersion',
        details: { by: winner.deskName, action },
      });
      const arrived = JSON.stringify((await mentor.open()).entries).includes('park');
      expect(arrived).toBe(action === 'release');
    }
  });
});

describe('the desk is closed', () => {
  test('to everybody else', async () => {
    const { mentee, mentor, found } = await heldByMentee();
    const coordinator = await hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
    for (const { client } of [mentee, mentor, coordinator]) {
      expect(await refusalOf(client.call(contracts.listCases))).toMatchObject({ code: 'notAllowed' });
      expect(await refusalOf(client.call(contracts.getCase, { params: { id: found.id } }))).toMatchObject({
        code: 'notAllowed',
      });
    }
    expect(await refusalOf(app.visitor().call(contracts.listCases))).toMatchObject({ code: 'notSignedIn' });
  });

  test('no word of a person is stored, logged or pushed to staff in the clear', async () => {
    const planted = 'i want to kill myself, the heron and the quarry';
    const line = await app.connect(sable.client);
    const { mentee } = await beginTalk(app);
    const found = await sable.caseFrom(() => mentee.send(planted));
    await sable.uncover(found.id, subjectOf(found).id);
    await sable.decide(found, 'noAction');
    const stored = [...(await dump())].flatMap(([, documents]) => documents).join('\n');
    for (const place of [stored, app.logs.join('\n'), JSON.stringify(line.received)]) {
      expect(place).not.toContain('heron');
      expect(place).not.toContain('As the rules say');
    }
    expect(countsOf(await dump())['moderation_cases']).toBeGreaterThan(0);
    line.close();
  });

  test('a message that nobody needs to see makes no case', async () => {
    const before = (await sable.queue()).length;
    const { mentee, mentor } = await beginTalk(app);
    const line = await mentor.connect();
    await mentee.send(WORDS.plain[0]);
    await nextMessage(line);
    expect(await sable.queue()).toHaveLength(before);
    line.close();
  });
});
