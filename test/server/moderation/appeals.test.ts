import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appealDecisionEndpoint, listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import type { AppealBody, MyAppeal } from '../../../shared/contracts/appeals.ts';
import {
  blockedDetails,
  disputeBlockEndpoint,
  inboxChangedPush,
} from '../../../shared/contracts/conversations.ts';
import { listMyExplanationsEndpoint } from '../../../shared/contracts/explanations.ts';
import { listMyReportsEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { Account } from '../conversations/startConversation.ts';
import { caseAboutMentor, restrictIn, restrictionsOf } from '../restrictions/restrict.ts';
import { claimAndRead, heldByMentee, sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick');
});
afterAll(() => app.stop());

const WHY = 'I never asked where they live. Please read it again.';
const WEEK = 7 * 86_400_000;

const appeal = async ({ client }: Pick<Account, 'client'>, body: AppealBody) =>
  (await client.call(appealDecisionEndpoint, { body })).appeal;

async function onlyAppealOf({ client }: Pick<Account, 'client'>): Promise<MyAppeal> {
  const [only, ...more] = (await client.call(listMyAppealsEndpoint)).appeals;
  if (!only || more.length > 0) throw new Error('not one appeal');
  return only;
}

/** A mentor who is suspended by Sable and appeals, and the case of it as Wick sees it. */
async function suspendedAppeals() {
  const talk = await startConversation(app);
  await restrictIn(sable, await caseAboutMentor(sable, talk));
  const [{ id: restrictionId } = { id: '' }] = await restrictionsOf(talk.mentor);
  const body = { about: 'restriction', restrictionId, words: WHY } as const;
  const found = await wick.caseFrom(async () => {
    const receipt = await appeal(talk.mentor, body);
    expect(Date.parse(receipt.decideBy) - Date.parse(receipt.at)).toBe(WEEK);
  });
  return { ...talk, body, found };
}

const explanationsOf = async ({ client }: Pick<Account, 'client'>) =>
  (await client.call(listMyExplanationsEndpoint)).explanations;

async function onlyExplanationOf(person: Pick<Account, 'client'>) {
  const [only, ...more] = await explanationsOf(person);
  if (!only || more.length > 0) throw new Error('not one explanation');
  return only;
}

/** A mentee's text that a rule stopped; Sable judges that the rule was right, and the mentee is told. */
async function judgedRight() {
  const talk = await startConversation(app);
  const refusal = await refusalOf(talk.mentee.send('you should kill yourself'));
  const params = { id: talk.id, messageId: blockedDetails.parse(refusal.details).attemptId };
  await talk.mentee.client.call(disputeBlockEndpoint, { params });
  const [row] = await sable.queueOf('disputes');
  await sable.decideAtOnce(await claimAndRead(sable.client, row?.id ?? ''), 'ruleRight', 'both');
  return talk;
}

describe('R26: an appeal', () => {
  test('of a restriction has a receipt and seven days, is decided by somebody else, and reversed gives back what was taken', async () => {
    const { mentor, body, found } = await suspendedAppeals();
    expect(found).toMatchObject({ kind: 'appeal', about: 'mentor', restrictions: [{ by: 'Sable' }] });
    expect(found.actions).toContain('reverse');
    expect(found.actions).not.toContain('noAction');
    expect(await refusalOf(sable.open(found.id))).toMatchObject({ code: 'ownCase' });
    expect(await refusalOf(sable.claim(found))).toMatchObject({ code: 'ownCase' });
    expect(await onlyAppealOf(mentor)).toMatchObject({ outcome: 'waiting', about: 'restriction' });
    const line = await mentor.connect();
    await wick.decide(found, 'reverse', 'nobodyYet');
    await line.next(inboxChangedPush);
    expect(await onlyAppealOf(mentor)).toMatchObject({ outcome: 'reversed' });
    expect(await restrictionsOf(mentor)).toEqual([]);
    expect((await mentor.send('hello')).entry.status).toBe('accepted');
    expect(JSON.stringify(await onlyAppealOf(mentor))).not.toMatch(/Wick|Sable/);
    expect(await refusalOf(appeal(mentor, body))).toMatchObject({ code: 'notFound' });
  });

  test('that is kept leaves the decision as it is, and there is one for each decision', async () => {
    const { mentor, body, found } = await suspendedAppeals();
    const again = await appeal(mentor, { ...body, words: 'And I say it again, differently.' });
    expect(again.id).toBe((await onlyAppealOf(mentor)).id);
    await wick.decide(found, 'uphold');
    expect(await onlyAppealOf(mentor)).toMatchObject({ outcome: 'kept' });
    expect(await refusalOf(mentor.send('hello'))).toMatchObject({ code: 'conversationLocked' });
  });

  test('of a removed message brings it back for both where it is reversed, read by somebody else', async () => {
    const { id: conversationId, mentee, mentor, found } = await heldByMentee(app, sable);
    await sable.decide(found, 'remove');
    const messageId = subjectOf(found).id;
    const body = { about: 'message', conversationId, messageId, words: WHY } as const;
    expect(await refusalOf(appeal(mentor, body))).toMatchObject({ code: 'notFound' });
    const about = await wick.caseFrom(() => appeal(mentee, body));
    expect(await refusalOf(sable.open(about.id))).toMatchObject({ code: 'ownCase' });
    const claimed = await claimAndRead(wick.client, about.id);
    expect(await wick.uncoverAtOnce(about.id, messageId)).toBe(WORDS.held);
    await wick.decideAtOnce(claimed, 'reverse');
    for (const person of [mentee, mentor]) {
      const back = (await person.open()).entries.find(({ id }) => id === messageId);
      expect(back).toMatchObject({ status: 'accepted', text: WORDS.held });
    }
    expect(await refusalOf(appeal(mentee, { ...body, messageId: 'no-such-message' }))).toMatchObject({
      code: 'notFound',
    });
  });

  test('of a report that found no rule broken is answered anew; a cry for help in a second one is heard', async () => {
    const talk = await startConversation(app);
    const found = await caseAboutMentor(sable, talk);
    await sable.decideAtOnce(found, 'noAction', 'reporterOnly');
    const { reports } = await talk.mentee.client.call(listMyReportsEndpoint);
    const [report] = reports;
    const body = { about: 'report', reportId: report?.id ?? '', words: WHY } as const;
    expect(await refusalOf(appeal(talk.mentor, body))).toMatchObject({ code: 'notFound' });
    const about = await wick.caseFrom(() => appeal(talk.mentee, body));
    const cry = { ...body, words: 'I want to kill myself tonight.' };
    const another = await wick.caseFrom(async () => {
      const { helpLevel } = await talk.mentee.client.call(appealDecisionEndpoint, { body: cry });
      expect(helpLevel, 'R15').toBe('imminent');
    });
    expect(another).toMatchObject({ kind: 'distress', about: 'mentee' });
    await wick.decide(about, 'reverse');
    const after = await talk.mentee.client.call(listMyReportsEndpoint);
    expect(after.reports).toMatchObject([{ outcome: 'acted' }]);
  });

  test('of a pause that both were told of ends it where it is reversed, and both are told', async () => {
    const { id: conversationId, mentee, mentor, found } = await heldByMentee(app, sable);
    await sable.decide(found, 'lock', 'both');
    const paused = await onlyExplanationOf(mentor);
    expect(paused).toMatchObject({ template: 'paused', mayAppeal: true });
    const body = { about: 'explanation', explanationId: paused.id, words: WHY } as const;
    expect(await refusalOf(appeal(mentee, body)), 'that of another person').toMatchObject({
      code: 'notFound',
    });
    const about = await wick.caseFrom(() => appeal(mentor, body));
    expect(about).toMatchObject({ about: 'mentor', appealed: { about: 'explanation' } });
    expect(about.appealed?.decidedIn).toMatchObject({ id: found.id, number: found.number });
    expect(about.appealed).toMatchObject({ explained: 'paused', decision: { action: 'lock', by: 'Sable' } });
    expect(await refusalOf(sable.open(about.id))).toMatchObject({ code: 'ownCase' });
    await wick.decide(about, 'reverse', 'nobodyYet');
    expect(await onlyAppealOf(mentor)).toMatchObject({ outcome: 'reversed', about: 'explanation' });
    for (const person of [mentee, mentor]) {
      const [newest] = await explanationsOf(person);
      expect(newest).toMatchObject({ template: 'goesOn', conversation: conversationId });
      expect((await person.send('hello again')).entry.status).toBe('accepted');
    }
    const [, ended] = await explanationsOf(mentee);
    expect(ended).toMatchObject({ template: 'paused', mayAppeal: false });
    const late = { ...body, explanationId: ended?.id ?? '' };
    expect(await refusalOf(appeal(mentee, late))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('of a stopped text that was judged to be stopped rightly finds the rule wrong where it is reversed', async () => {
    const { mentee } = await judgedRight();
    const { id: explanationId } = await onlyExplanationOf(mentee);
    const body = { about: 'explanation', explanationId, words: WHY } as const;
    const about = await wick.caseFrom(() => appeal(mentee, body));
    await wick.decide(about, 'reverse', 'nobodyYet');
    expect(await onlyAppealOf(mentee)).toMatchObject({ outcome: 'reversed' });
    const [stopped] = await app.features.moderation.listStoppedAttempts();
    expect(stopped).toMatchObject({ disputed: true, verdict: 'ruleWrong' });
  });

  test('has one outcome, of two moderators who decide at once', async () => {
    const { mentor, found } = await suspendedAppeals();
    const claimed = await claimAndRead(wick.client, found.id);
    const outcomes = await Promise.allSettled([
      wick.decideAtOnce(claimed, 'uphold'),
      wick.decideAtOnce(claimed, 'reverse'),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const isReversed = outcomes[1]?.status === 'fulfilled';
    expect((await onlyAppealOf(mentor)).outcome).toBe(isReversed ? 'reversed' : 'kept');
    expect(await restrictionsOf(mentor)).toHaveLength(isReversed ? 0 : 1);
  });
});
