import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  blockedDetails,
  dismissHelpCardEndpoint,
  endConversationEndpoint,
  entryNewPush,
  helpCardShownPush,
} from '../../../shared/contracts/conversations.ts';
import { RISK_LEVELS } from '../../../shared/contracts/moderation.ts';
import { getMyTimeEndpoint } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
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

describe('a cry for help', () => {
  test('R15: a cry for help is delivered, shows the card within two seconds, opens one case, and suspends the cap until the decision', async () => {
    const { conversationId, mentee, mentor } = await startConversation(app);
    const line = await mentee.connect();
    const clientMessageId = randomUUID();
    let wroteAt = 0;
    const found = await sable.caseFrom(async () => {
      const begun = performance.now();
      const { entry } = await mentee.send(WORDS.distress, clientMessageId);
      expect(entry.status).toBe('accepted');
      wroteAt = Date.parse(entry.at);
      await line.next(helpCardShownPush);
      expect(performance.now() - begun).toBeLessThan(2_000);
      await mentee.send(WORDS.distress, clientMessageId);
    });
    expect((await mentee.open()).status.helpCard).toBe(true);
    expect((await mentor.open()).entries).toContainEqual(expect.objectContaining({ text: WORDS.distress }));

    await app.sweepNow();
    expect((await sable.queue()).filter(({ kind }) => kind === 'distress')).toHaveLength(1);
    expect(found).toMatchObject({ kind: 'distress', risk: 'high', about: 'mentee' });
    expect(Date.parse(found.dueAt) - wroteAt).toBe(30 * 60_000);
    const { accountId } = mentor.actor;
    expect(await app.features.moderation.exemptConversations(accountId)).toEqual([conversationId]);
    await sable.decide(found, 'noAction');
    expect(await app.features.moderation.exemptConversations(accountId)).toEqual([]);
    line.close();
  });

  test('a cry for help does not suspend the cap in a closed conversation', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const { accountId: mentorId } = mentor.actor;
    await app.features.time.spendForSeed({ mentorId, leaveSeconds: 0 });
    const exempt = async () => (await mentor.client.call(getMyTimeEndpoint)).time.exemptConversationIds;
    const found = await sable.caseFrom(() => mentee.send(WORDS.distress));
    expect(await exempt()).toEqual([id]);
    await mentee.client.call(endConversationEndpoint, { params: { id } });
    expect(await exempt()).toEqual([]);
    expect(await refusalOf(mentee.send(WORDS.distress))).toMatchObject({ code: 'conversationClosed' });
    expect(await sable.open(found.id)).toMatchObject({ texts: 2 });
    expect(await exempt()).toEqual([]);
    expect(await app.features.moderation.exemptConversations(mentorId)).toEqual([]);
  });

  test('a cry for help in a locked conversation is refused as a message, and still shows the card and opens a case', async () => {
    const { mentee, found } = await heldByMentee(app, sable);
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

  test('R15: a cry for help with the client id of a stopped text is stored once', async () => {
    const { mentee, found } = await heldByMentee(app, sable);
    const clientMessageId = randomUUID();
    const attemptOf = async (text: string) =>
      blockedDetails.parse((await refusalOf(mentee.send(text, clientMessageId))).details).attemptId;
    const first = await attemptOf(WORDS.blocked);
    await sable.decide(found, 'lock');
    const kept = await sable.caseFrom(async () => {
      const cries = await Promise.all([attemptOf(WORDS.distress), attemptOf(WORDS.distress)]);
      expect(new Set([first, ...cries]).size).toBe(2);
    });
    expect(kept).toMatchObject({ kind: 'distress', risk: 'high' });
    expect(await sable.uncover(kept.id, subjectOf(kept).id)).toBe(WORDS.distress);
    expect((await mentee.open()).status.helpCard).toBe(true);
  });

  test('H4: the card is as grave as the words, becomes graver while it is shown, and keeps its level when it is hidden', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const line = await mentee.connect();
    const card = async () => {
      const { helpCard, helpLevel } = (await mentee.open()).status;
      return { helpCard, helpLevel };
    };
    expect(await card()).toEqual({ helpCard: false, helpLevel: null });
    const first = await mentee.send('sometimes i hurt myself');
    expect(first.status).toMatchObject({ helpCard: true, helpLevel: 'moderate' });
    expect((await line.next(helpCardShownPush)).level).toBe('moderate');
    const second = await mentee.send('i have just taken all my pills');
    expect(second.status).toMatchObject({ helpCard: true, helpLevel: 'imminent' });
    await expect.poll(card).toEqual({ helpCard: true, helpLevel: 'imminent' });
    await mentee.send('sometimes i hurt myself, still');
    await expect.poll(card).toEqual({ helpCard: true, helpLevel: 'imminent' });
    // The last message's own reaction would show a dismissed card again.
    await app.sweepNow();
    await mentee.client.call(dismissHelpCardEndpoint, { params: { id } });
    expect(await card()).toEqual({ helpCard: false, helpLevel: 'imminent' });
    await mentee.send('sometimes i hurt myself, again');
    await expect.poll(card).toEqual({ helpCard: true, helpLevel: 'moderate' });
    expect((await mentor.open()).status).toMatchObject({ helpCard: false, helpLevel: null });
    line.close();
  });

  test('H3: from moderate risk on the mentor is told, until the case is decided', async () => {
    const { mentee, mentor } = await startConversation(app);
    const line = await mentor.connect();
    const atRisk = async () => (await mentor.open()).status.atRisk;
    expect(await atRisk()).toBe(false);
    const found = await sable.caseFrom(() => mentee.send('sometimes i hurt myself'));
    expect(found.risk).toBe('moderate');
    await expect.poll(() => line.waiting(entryNewPush).at(-1)?.status.atRisk).toBe(true);
    expect(await atRisk()).toBe(true);
    expect((await mentee.open()).status.atRisk).toBe(false);
    await sable.decide(found, 'noAction');
    await expect.poll(atRisk).toBe(false);
    line.close();
  });

  test('H3: the mentor learns nothing of a worry in a text that was not delivered', async () => {
    const { mentee, mentor } = await startConversation(app);
    await sable.caseFrom(async () => {
      expect(await refusalOf(mentee.send('you should kill yourself'))).toMatchObject({ code: 'blockedHarm' });
    });
    expect((await mentor.open()).status.atRisk).toBe(false);
  });

  test('R16: encouragement to harm is blocked, shows the card and opens a case', async () => {
    const { mentee } = await startConversation(app);
    const found = await sable.caseFrom(async () => {
      expect(await refusalOf(mentee.send('you should kill yourself'))).toMatchObject({ code: 'blockedHarm' });
    });
    expect(found).toMatchObject({ kind: 'blockedHarm', risk: 'high' });
    expect((await mentee.open()).status.helpCard).toBe(true);
  });

  test('the queue is sorted by risk, the highest first', async () => {
    const { mentee } = await startConversation(app);
    await sable.caseFrom(() => mentee.send('i have just taken all my pills'));
    const [first] = await sable.queue();
    expect(first).toMatchObject({ risk: 'imminent' });
    const ranks = (await sable.queue()).map(({ risk }) => RISK_LEVELS.indexOf(risk));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });
});
