import { afterAll, beforeAll, expect, test } from 'vitest';
import { RATES } from '../../../shared/contracts/limits.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WORDS } from '../conversations/startConversation.ts';
import { heldByMentee, sitDown } from '../moderation/desk.ts';
import { answerTeam, onlyThreadOf, writeTo } from './thread.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
});
afterAll(() => app.stop());

test('a flood of texts to the team is slowed, and a cry for help in it is not', async () => {
  const sable = await sitDown(app, 'Sable');
  const { mentee, found } = await heldByMentee(app, sable);
  await sable.claim(found);
  await writeTo(sable, { id: found.id, side: 'mentee', text: 'We have read what you wrote.' });
  const { id } = await onlyThreadOf(mentee);
  for (let nth = 0; nth < RATES.send.points - 1; nth += 1)
    await answerTeam(mentee, { id, text: `Hello ${nth}.` });
  expect(await refusalOf(answerTeam(mentee, { id, text: 'Hello.' }))).toMatchObject({ code: 'tooMany' });
  expect(await answerTeam(mentee, { id, text: WORDS.distress })).toMatchObject({ helpLevel: 'high' });
});
