import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryNewPush } from '../../../shared/contracts/conversations.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { heldByMentee, sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const auditOf = async (action: string): Promise<string[]> =>
  ((await dump()).get('audit_rows') ?? []).filter((row) => row.includes(`"${action}"`));

const MENTOR_NUMBER = 'my number is 07700 900456';

describe('a held message', () => {
  test('R38: a case hides the words of its messages, and every read of them is audited before it is answered', async () => {
    const talk = await startConversation(app);
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

  test('a message before the five surrounding ones cannot be read', async () => {
    const talk = await startConversation(app);
    const first = await talk.mentor.send('one');
    for (const words of ['two', 'three', 'four', 'five', 'six']) await talk.mentor.send(words);
    const { id } = await sable.caseFrom(() => talk.mentee.send(WORDS.held));
    expect(await refusalOf(sable.uncover(id, first.entry.id))).toMatchObject({ code: 'notFound' });
  });

  test('a released message is delivered', async () => {
    const { mentor, found } = await heldByMentee(app, sable);
    const line = await mentor.connect();
    expect(found.actions).toContain('release');
    const decided = await sable.decide(found, 'release');
    expect(decided).toMatchObject({
      state: 'actioned',
      decisions: [{ action: 'release', by: 'Sable', reason: 'As the rules say' }],
    });
    const view = await mentor.open();
    expect(view.entries).toContainEqual(expect.objectContaining({ type: 'message', text: WORDS.held }));
    expect(await line.next(entryNewPush)).toBeDefined();
    line.close();
  });

  test('a redacted message is delivered without the marked words', async () => {
    const { mentee, mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => mentor.send(MENTOR_NUMBER));
    expect(found).toMatchObject({ about: 'mentor', risk: 'none' });
    await sable.decide(found, 'redact');
    const seen = JSON.stringify((await mentee.open()).entries);
    expect(seen).toContain('my number is ');
    expect(seen).not.toContain('900456');
  });

  test('a removed message is never delivered', async () => {
    const { mentee, mentor, found } = await heldByMentee(app, sable);
    await sable.decide(found, 'remove');
    expect(JSON.stringify((await mentor.open()).entries)).not.toContain('park');
    expect((await mentee.open()).entries).toContainEqual(expect.objectContaining({ status: 'removed' }));
  });

  test('a decision that the state does not allow is refused and changes nothing', async () => {
    const { found } = await heldByMentee(app, sable);
    const decided = await sable.decide(found, 'release');
    expect(decided.actions).not.toContain('release');
    expect(await refusalOf(sable.decide(decided, 'release'))).toMatchObject({ code: 'moveNotAllowed' });
    const { state, decisions } = decided;
    expect(await sable.open(found.id)).toMatchObject({ state, decisions });
    const closed = await sable.decide(decided, 'close');
    expect(closed).toMatchObject({ state: 'closed', actions: [] });
    expect((await sable.queue()).map(({ id }) => id)).not.toContain(found.id);
  });
});
