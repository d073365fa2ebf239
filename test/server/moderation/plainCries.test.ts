import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown } from './desk.ts';

let app: TestApp;
let desk: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  desk = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

describe('trial rows 1, 2 and 9: plain cries for help', () => {
  test.each([
    'im not fine im going to kill myself tonight',
    'nobody likes me i want to die',
    'i have nobody, i want to kill myself',
    'no one knows he raped me',
    'lmao im gonna kill myself tonight',
    'i used to be happy now i want to kill myself',
    'i want to kil myslef',
    'i took them all',
    'how do people kill themselves',
  ])('%s: the message is delivered, shows the card and opens a case', async (text) => {
    const { mentee, mentor } = await startConversation(app);
    const found = await desk.caseFrom(async () => {
      expect((await mentee.send(text)).entry.status).toBe('accepted');
    });
    expect(found.kind).toBe('distress');
    expect(riskRank(found.risk)).toBeGreaterThanOrEqual(riskRank('moderate'));
    expect((await mentee.open()).status.helpCard).toBe(true);
    expect((await mentor.open()).entries).toContainEqual(expect.objectContaining({ text }));
  });
});

describe('trial row 1: plain attacks', () => {
  test.each([
    'you are not worth it go kill yourself',
    'i think you should kill yourself',
    'you are brave, kill yourself',
    'dont be shy send me a photo',
    'not on here, add me on snapchat',
    'its not a big deal keep it between us',
  ])('%s: from a mentor it is not delivered, and opens a case', async (text) => {
    const { mentee, mentor } = await startConversation(app);
    const found = await desk.caseFrom(async () => {
      const sent = mentor.send(text);
      const refused = await refusalOf(sent).catch(() => null);
      if (refused === null) expect((await sent).entry.status).toBe('held');
    });
    expect(found).toMatchObject({ kind: 'conduct', about: 'mentor' });
    expect((await mentee.open()).entries).not.toContainEqual(expect.objectContaining({ text }));
  });
});
