import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appealDecisionEndpoint, listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import {
  listMyExplanationsEndpoint,
  listPutAwayExplanationsEndpoint,
  putAwayExplanationEndpoint,
} from '../../../shared/contracts/explanations.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WORDS } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import { heldByMentee, sitDown, subjectOf } from './desk.ts';
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

const WHY = 'I had written about a park that everybody knows.';

const explanationsOf = async ({ client }: Person) =>
  (await client.call(listMyExplanationsEndpoint)).explanations;
const appealsOf = async ({ client }: Person) => (await client.call(listMyAppealsEndpoint)).appeals;
const appeal = ({ client }: Person, explanationId: string) =>
  client.call(appealDecisionEndpoint, { body: { about: 'explanation', explanationId, words: WHY } });

/** A mentee's message of which Sable takes words out, and what the mentee is told of it. */
async function redacted() {
  const talk = await heldByMentee(app, sable);
  await sable.decide(talk.found, 'redact', 'both');
  const [told] = await explanationsOf(talk.mentee);
  const messageId = subjectOf(talk.found).id;
  const messageOf = async (person: Person) =>
    (await person.open()).entries.find(({ id }) => id === messageId);
  return { ...talk, told: told ?? expect.fail(), messageId, messageOf };
}

/** The same, appealed: the case of the appeal as Wick sees it. */
async function appealed() {
  const talk = await redacted();
  const about = await wick.caseFrom(() => appeal(talk.mentee, talk.told.id));
  return { ...talk, about };
}

describe('R26: words that were taken out of a message', () => {
  test('are appealed by their writer alone, and the desk shows what was decided, by whom and why', async () => {
    const { mentee, mentor, told, found, about, messageId } = await appealed();
    expect(told).toMatchObject({ template: 'wordsTakenOut', mayAppeal: true });
    const [theirs] = await explanationsOf(mentor);
    expect(theirs).toMatchObject({ template: 'wordsTakenOutOfTheirs', mayAppeal: false });
    expect(await refusalOf(appeal(mentor, theirs?.id ?? ''))).toMatchObject({ code: 'moveNotAllowed' });
    expect(await refusalOf(appeal(mentor, told.id))).toMatchObject({ code: 'notFound' });
    expect(about.appealed).toMatchObject({
      about: 'explanation',
      explained: 'wordsTakenOut',
      decision: { action: 'redact', by: 'Sable', reason: 'As the rules say', reversed: false },
      decidedIn: { id: found.id, number: found.number, hasEvidence: true },
    });
    expect(about.messages.find(({ id }) => id === messageId)).toMatchObject({ status: 'redacted' });
    expect(await appealsOf(mentee)).toMatchObject([{ outcome: 'waiting', explained: 'wordsTakenOut' }]);
  });

  test('are decided by somebody else, and reversed the writer is told while the message stays as it is', async () => {
    const { mentee, mentor, found, about, messageId, messageOf } = await appealed();
    const before = await messageOf(mentor);
    expect(before).toMatchObject({ status: 'redacted' });
    expect(await refusalOf(sable.open(about.id))).toMatchObject({ code: 'ownCase' });
    expect(await refusalOf(sable.claim(about))).toMatchObject({ code: 'ownCase' });
    expect(await refusalOf(sable.decideAtOnce(about, 'reverse'))).toMatchObject({ code: 'ownCase' });
    expect(await wick.uncover(about.id, messageId)).not.toBe(WORDS.held);
    const line = await mentee.connect();
    await wick.decide(await wick.open(about.id), 'reverse', 'nobodyYet');
    await line.next(inboxChangedPush);
    line.close();
    expect(await appealsOf(mentee)).toMatchObject([{ outcome: 'reversed', explained: 'wordsTakenOut' }]);
    expect(JSON.stringify(await appealsOf(mentee))).not.toMatch(/Wick|Sable/);
    expect(await messageOf(mentor)).toEqual(before);
    expect(await messageOf(mentee)).toMatchObject({ status: 'redacted' });
    expect((await sable.open(found.id)).decisions).toMatchObject([{ action: 'redact', reversed: true }]);
  });

  test('stay out where the decision is kept, and the writer is told', async () => {
    const { mentee, mentor, found, about, messageOf } = await appealed();
    const before = await messageOf(mentor);
    await wick.decide(about, 'uphold', 'nobodyYet');
    expect(await appealsOf(mentee)).toMatchObject([{ outcome: 'kept', explained: 'wordsTakenOut' }]);
    expect(await messageOf(mentor)).toEqual(before);
    expect((await sable.open(found.id)).decisions).toMatchObject([{ action: 'redact', reversed: false }]);
  });

  test('are counted as reversed in the audit of the first case, once', async () => {
    const { found, about } = await appealed();
    await wick.decide(about, 'reverse');
    const [stored] = await mongoose.connection
      .collection<{ _id: string; publicId: string }>('moderation_cases')
      .find({ publicId: found.id })
      .toArray();
    const rows = await mongoose.connection
      .collection('audit_rows')
      .find({ action: 'case.decisionReversed', caseId: stored?._id })
      .toArray();
    expect(rows).toMatchObject([{ subject: { kind: 'decision' } }]);
  });
});

describe('R26: an explanation that was put away', () => {
  test('is counted, listed, and can still be appealed', async () => {
    const { mentee, told } = await redacted();
    const params = { id: told.id };
    await mentee.client.call(putAwayExplanationEndpoint, { params });
    expect(await mentee.client.call(listMyExplanationsEndpoint)).toEqual({ explanations: [], putAway: 1 });
    const { explanations } = await mentee.client.call(listPutAwayExplanationsEndpoint);
    expect(explanations).toMatchObject([{ id: told.id, template: 'wordsTakenOut', mayAppeal: true }]);
    expect((await appeal(mentee, told.id)).appeal).toMatchObject({ outcome: 'waiting' });
  });

  test('is listed to its own person alone', async () => {
    const { mentee, mentor, told } = await redacted();
    await mentee.client.call(putAwayExplanationEndpoint, { params: { id: told.id } });
    expect(await mentor.client.call(listPutAwayExplanationsEndpoint)).toEqual({ explanations: [] });
  });
});
