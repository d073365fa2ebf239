import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown, subjectOf } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { casesOf, renew, sayHeard } from './scene.ts';
import { scriptListener } from './scriptedListener.ts';

const listener = scriptListener();
let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ listener });
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** Claims the case, reads it and judges it. */
const judge = async ({ id }: Pick<CaseRow, 'id'>, action: Judgement) =>
  judgeAtOnce(await claimAndRead(sable.client, id), action);

/** Judges a case on that version, and does nothing before. */
const judgeAtOnce = ({ id, version }: Pick<CaseRow, 'id' | 'version'>, action: Judgement) =>
  sable.client.call(decideCaseEndpoint, {
    params: { id },
    body: { version, action, tell: 'nobodyYet' },
  });

/** A talk in which one line of a side was heard as a review, and the case of it. */
async function reviewed(side: 'mentee' | 'mentor') {
  const talk = await startConversation(app);
  await sayHeard({ app, listener }, talk[side], { distress: 0.65, grooming: 0.85 });
  return { talk, row: await onlyCase(talk) };
}

async function onlyCase(talk: StartedConversation): Promise<CaseRow> {
  const [row, ...more] = await casesOf(sable, talk);
  if (!row || more.length > 0) throw new Error('there is not one case');
  return row;
}

describe('a judgement', () => {
  test('needs no reason, is open on listen cases alone, and every other act needs one', async () => {
    const { row } = await reviewed('mentee');
    const view = await sable.open(row.id);
    expect(view.actions).toEqual(expect.arrayContaining(['right', 'notNeeded', 'watch', 'lock', 'escalate']));
    expect(view.actions).not.toContain('noAction');
    const body = { version: row.version, action: 'lock', tell: 'both' } as const;
    expect(
      await refusalOf(sable.client.call(decideCaseEndpoint, { params: { id: row.id }, body })),
    ).toMatchObject({
      code: 'badRequest',
    });
    const held = await startConversation(app);
    const other = await sable.caseFrom(() => held.mentee.send(WORDS.held));
    expect(await refusalOf(judge(other, 'right'))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('right makes distress of it with eight hours from now and the help card, and it stays open', async () => {
    const { talk, row } = await reviewed('mentee');
    app.clock.advance({ minutes: 10 });
    await renew(talk);
    await sable.renew();
    const now = app.clock.now().getTime();
    const view = await judge(row, 'right');
    expect(view).toMatchObject({ kind: 'distress', risk: 'moderate', state: 'triaged', claimedBy: null });
    expect(Math.abs(Date.parse(view.dueAt) - now - 8 * 3_600_000)).toBeLessThan(60_000);
    expect(view.decisions).toEqual([expect.objectContaining({ action: 'right', reason: '', by: 'Sable' })]);
    expect(view.actions).toContain('noAction');
    expect(view.actions).not.toContain('right');
    expect((await talk.mentee.open()).status).toMatchObject({ helpCard: true, offer: null });
    expect((await talk.mentor.open()).status).toMatchObject({ helpCard: false, locked: false });
  });

  test('right on a mentor’s makes conduct of it, with no card for anybody', async () => {
    const { talk, row } = await reviewed('mentor');
    expect(await judge(row, 'right')).toMatchObject({ kind: 'conduct', risk: 'moderate' });
    for (const person of [talk.mentee, talk.mentor])
      expect((await person.open()).status).toMatchObject({ helpCard: false, locked: false });
  });

  test('notNeeded closes it, and what was heard before counts no further', async () => {
    const { talk, row } = await reviewed('mentee');
    expect(await judge(row, 'notNeeded')).toMatchObject({ state: 'closed', kind: 'listen' });
    expect(await casesOf(sable, talk)).toEqual([]);
    const { heard } = await sayHeard({ app, listener }, talk.mentee, { distress: 0.62 });
    expect(heard.attention).toBe('review');
  });

  test('watch closes it and lowers the review to the offer for fourteen days, on that side alone', async () => {
    const { talk, row } = await reviewed('mentor');
    await judge(row, 'watch');
    const closer = await sayHeard({ app, listener }, talk.mentor, { grooming: 0.65 });
    expect(closer.heard.attention).toBe('review');
    const otherSide = await sayHeard({ app, listener }, talk.mentee, { distress: 0.45 });
    expect(otherSide.heard.attention).toBe('offer');
    await judge(await onlyCase(talk), 'notNeeded');
    app.clock.advance({ days: 14, minutes: 1 });
    await renew(talk);
    sable = await sitDown(app, 'Sable');
    const after = await sayHeard({ app, listener }, talk.mentor, { grooming: 0.65 });
    expect(after.heard.attention).toBe('none');
  });

  test('on a version that another message has changed is refused, so that no message goes unread', async () => {
    const { talk, row } = await reviewed('mentee');
    const mine = await claimAndRead(sable.client, row.id);
    await sayHeard({ app, listener }, talk.mentee, { unreadable: true });
    expect(await refusalOf(judgeAtOnce(mine, 'notNeeded'))).toMatchObject({ code: 'staleVersion' });
    expect(await onlyCase(talk)).toMatchObject({ id: row.id, kind: 'listen' });
  });

  test('is kept as a label by the entry’s id, in the audit, and without a word of the message', async () => {
    const { row } = await reviewed('mentee');
    const publicId = subjectOf(await sable.open(row.id)).id;
    await judge(row, 'right');
    const labels = await app.features.attention.listJudgements();
    const { accountId } = sable;
    expect(labels.at(-1)).toMatchObject({
      score: 65,
      attention: 'review',
      judged: 'right',
      version: 'script-1',
      by: accountId,
    });
    expect(JSON.stringify(labels)).not.toContain('garden');
    const entry = await mongoose.connection.collection('entries').findOne({ publicId });
    expect(labels.at(-1)?.entryId).toBe(entry?._id);
    const audited = { action: 'case.right', caseId: labels.at(-1)?.caseId, actorId: accountId };
    expect(await mongoose.connection.collection('audit_rows').countDocuments(audited)).toBe(1);
  });
});
