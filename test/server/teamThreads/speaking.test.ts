import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getTeamThreadEndpoint,
  markTeamThreadReadEndpoint,
  teamThreadChangedPush,
} from '../../../shared/contracts/teamThreads.ts';
import { queueChangedPush } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { heldByMentee, sitDown } from '../moderation/desk.ts';
import { answerTeam, onlyThreadOf, textsBeside, threadsBeside, threadsOf, writeTo } from './thread.ts';

const FROM_TEAM = 'We have read what you wrote. Are you safe at home tonight?';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

/** A claimed case about a mentee, to whom the team has written. */
async function written() {
  const talk = await heldByMentee(app, sable);
  const found = await sable.claim(talk.found);
  await writeTo(sable, { id: found.id, side: 'mentee', text: FROM_TEAM });
  return { ...talk, found };
}

describe('the safety team and a person of a case', () => {
  test('write to each other: the person learns the role of the writer and no name', async () => {
    const { mentee, found } = await written();
    const thread = await onlyThreadOf(mentee);
    expect(thread).toMatchObject({
      unread: 1,
      messages: [{ from: 'team', role: 'moderator', text: FROM_TEAM }],
    });
    expect(JSON.stringify(thread)).not.toContain('Sable');
    await answerTeam(mentee, { id: thread.id, text: 'Yes, my aunt is here.' });
    expect(await textsBeside(sable, { id: found.id, side: 'mentee' })).toEqual([
      FROM_TEAM,
      'Yes, my aunt is here.',
    ]);
  });

  test('the desk knows the person by the alias of the conversation, and sees who waits for an answer', async () => {
    const { mentee, mentor, found } = await written();
    const { id } = await onlyThreadOf(mentee);
    await answerTeam(mentee, { id, text: 'Yes, my aunt is here.' });
    const alias = (await mentor.open()).other.alias;
    expect(await threadsBeside(sable, found.id)).toMatchObject([
      { side: 'mentee', alias, messages: 2, waits: true },
      { side: 'mentor', messages: 0, lastAt: null, waits: false },
    ]);
    const row = async () => (await sable.queue()).find((one) => one.id === found.id);
    expect(await row()).toMatchObject({ answerWaits: true });
    await writeTo(sable, { id: found.id, side: 'mentee', text: 'That is good to hear.' });
    expect(await row()).toMatchObject({ answerWaits: false });
  });

  test('a push tells the person’s devices and the desk; the other side of the conversation hears nothing', async () => {
    const { mentee, mentor, found } = await written();
    const lines = { mentee: await mentee.connect(), mentor: await mentor.connect() };
    const desk = await app.connect(sable.client);
    await writeTo(sable, { id: found.id, side: 'mentee', text: 'We are still here.' });
    const { threadId } = await lines.mentee.next(teamThreadChangedPush);
    await answerTeam(mentee, { id: threadId, text: 'ok' });
    await lines.mentee.next(teamThreadChangedPush);
    await desk.next(queueChangedPush);
    expect(lines.mentor.received).toEqual([]);
    expect(await threadsOf(mentor)).toEqual([]);
    for (const line of [...Object.values(lines), desk]) line.close();
  });

  test('the reader’s cursor counts what is unread, and moves on every device of the person', async () => {
    const { mentee, found } = await written();
    const { id, cursor } = await onlyThreadOf(mentee);
    await writeTo(sable, { id: found.id, side: 'mentee', text: 'And one more thing.' });
    const upTo = cursor ?? '';
    await mentee.client.call(markTeamThreadReadEndpoint, { params: { id }, body: { upTo } });
    expect(await onlyThreadOf(mentee)).toMatchObject({ unread: 1 });
    const other = await written();
    const foreign = { params: { id: (await onlyThreadOf(other.mentee)).id }, body: { upTo } };
    expect(await refusalOf(other.mentee.client.call(markTeamThreadReadEndpoint, foreign))).toMatchObject({
      code: 'cursorGone',
    });
  });

  test('older messages are fetched page by page', async () => {
    const { mentee, found } = await written();
    const { id } = await onlyThreadOf(mentee);
    for (let nth = 0; nth < 55; nth += 1)
      await writeTo(sable, { id: found.id, side: 'mentee', text: `Line ${nth}.` });
    const newest = await onlyThreadOf(mentee);
    expect(newest.messages).toHaveLength(50);
    const query = { before: newest.earlier ?? '' };
    const older = await mentee.client.call(getTeamThreadEndpoint, { params: { id }, query });
    expect(older.messages.map(({ text }) => text)).toEqual([
      FROM_TEAM,
      ...[0, 1, 2, 3, 4].map((n) => `Line ${n}.`),
    ]);
    expect(older.earlier).toBeNull();
  });

  test('a repeat under the same client id is stored once, and other words under it are refused', async () => {
    const { mentee, found } = await written();
    const { id } = await onlyThreadOf(mentee);
    const answer = { id, text: 'Yes.', clientMessageId: randomUUID() };
    const all = await Promise.all([1, 2, 3].map(() => answerTeam(mentee, answer)));
    expect(new Set(all.map(({ message }) => message.id)).size).toBe(1);
    expect(await refusalOf(answerTeam(mentee, { ...answer, text: 'No.' }))).toMatchObject({
      code: 'differentBody',
    });
    expect(await textsBeside(sable, { id: found.id, side: 'mentee' })).toEqual([FROM_TEAM, 'Yes.']);
  });

  test('two who write at once both get a number of their own', async () => {
    const { mentee, found } = await written();
    const { id } = await onlyThreadOf(mentee);
    await Promise.all(
      [0, 1, 2, 3].flatMap((nth) => [
        answerTeam(mentee, { id, text: `Mine ${nth}.` }),
        writeTo(sable, { id: found.id, side: 'mentee', text: `Ours ${nth}.` }),
      ]),
    );
    expect(await textsBeside(sable, { id: found.id, side: 'mentee' })).toHaveLength(9);
  });
});

describe('what a person writes to the team', () => {
  test('reaches it in a locked conversation, with contact details in it, and is sealed', async () => {
    const { mentee, found } = await written();
    await sable.decide(found, 'lock');
    const { id } = await onlyThreadOf(mentee);
    const text = 'You can call my aunt on 07700 900123.';
    const next = await sable.caseFrom(() => answerTeam(mentee, { id, text }));
    await sable.claim(next);
    expect(await textsBeside(sable, { id: next.id, side: 'mentee' })).toContain(text);
    const store = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    for (const words of ['07700 900123', FROM_TEAM]) expect(store).not.toContain(words);
    expect(app.logs.join('\n')).not.toContain('my aunt');
  });

  test('R15: a cry for help becomes part of the case, with its risk and clock, and shows the help card', async () => {
    const { mentee, found } = await written();
    const before = await sable.open(found.id);
    const { id } = await onlyThreadOf(mentee);
    expect(await answerTeam(mentee, { id, text: WORDS.distress })).toMatchObject({ helpLevel: 'high' });
    const after = await sable.open(found.id);
    expect([before.risk, after.risk]).toEqual(['none', 'high']);
    expect(Date.parse(after.dueAt)).toBeLessThan(Date.parse(before.dueAt));
    expect(after.texts).toBe(before.texts + 1);
    const [added = ''] = after.unread.filter((one) => !before.unread.includes(one));
    expect(await sable.uncover(found.id, added)).toBe(WORDS.distress);
  });

  test('an answer to a case that is closed opens a case, and is not left unread', async () => {
    const { mentee, found } = await written();
    const decided = await sable.decide(found, 'remove', 'nobodyYet');
    await sable.decide(decided, 'close', 'nobodyYet');
    const { id } = await onlyThreadOf(mentee);
    const opened = await sable.caseFrom(() => answerTeam(mentee, { id, text: 'Are you still there?' }));
    expect(opened).toMatchObject({ kind: 'question', about: 'mentee', answerWaits: true });
    await sable.claim(opened);
    expect(await textsBeside(sable, { id: opened.id, side: 'mentee' })).toContain('Are you still there?');
  });
});

describe('staff', () => {
  test('S12: write and read only in a case that they have claimed', async () => {
    const talk = await heldByMentee(app, sable);
    const { id } = talk.found;
    const text = FROM_TEAM;
    expect(await refusalOf(writeTo(sable, { id, side: 'mentee', text }))).toMatchObject({
      code: 'claimNeeded',
    });
    await sable.claim(talk.found);
    expect(await refusalOf(writeTo(wick, { id, side: 'mentee', text }))).toMatchObject({
      code: 'caseClaimed',
    });
    expect(await refusalOf(textsBeside(wick, { id, side: 'mentee' }))).toMatchObject({ code: 'caseClaimed' });
    expect(await threadsOf(talk.mentee)).toEqual([]);
  });

  test('R38: each read and each message is in the audit', async () => {
    const { found } = await written();
    await textsBeside(sable, { id: found.id, side: 'mentee' });
    const rows = await mongoose.connection
      .collection('audit_rows')
      .find({ actorId: sable.accountId, 'subject.kind': 'teamThread' })
      .toArray();
    const actions = rows.slice(-2).map((row): unknown => row['action']);
    expect(actions.sort()).toEqual(['teamThread.read', 'teamThread.written']);
  });

  test('R13: contact details and secrets of staff are refused, recorded and not sent', async () => {
    const { mentee, found } = await written();
    for (const text of ['Call me on 07700 900123.', 'You are so mature. This is our little secret.']) {
      expect(await refusalOf(writeTo(sable, { id: found.id, side: 'mentee', text }))).toMatchObject({
        code: 'teamTextStopped',
      });
    }
    expect((await onlyThreadOf(mentee)).messages).toHaveLength(1);
    const stopped = { actorId: sable.accountId, action: 'teamThread.textStopped' };
    expect(await mongoose.connection.collection('audit_rows').countDocuments(stopped)).toBe(2);
  });

  test('R22: a moderator does not write to the subject of an allegation, and the safeguarding lead may', async () => {
    const { mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => mentor.send('you are so mature. this is our little secret'));
    const mine = await sable.claim(found);
    const message = { id: found.id, side: 'mentor' as const, text: 'We would like to hear your side.' };
    expect(await refusalOf(writeTo(sable, message))).toMatchObject({ code: 'notAllowed' });
    expect(await threadsBeside(sable, found.id)).toMatchObject([{ mayWrite: true }, { mayWrite: false }]);
    expect(mine.claimedByMe).toBe(true);
    const other = await startConversation(app);
    const second = await wick.caseFrom(() =>
      other.mentor.send('you are so mature. this is our little secret'),
    );
    await wick.claim(second);
    await writeTo(wick, { ...message, id: second.id });
    expect(await onlyThreadOf(other.mentor)).toMatchObject({ messages: [{ role: 'safeguardingLead' }] });
  });
});
