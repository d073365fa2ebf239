import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockedDetails, disputeBlockEndpoint } from '../../../shared/contracts/conversations.ts';
import { listMyExplanationsEndpoint } from '../../../shared/contracts/explanations.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

const HARMFUL = 'you should kill yourself';

/** A mentee's text that a rule stopped and that the mentee disputes, and its case. */
async function disputed() {
  const talk = await startConversation(app);
  const refusal = await refusalOf(talk.mentee.send(HARMFUL));
  const { attemptId } = blockedDetails.parse(refusal.details);
  const params = { id: talk.id, messageId: attemptId };
  await talk.mentee.client.call(disputeBlockEndpoint, { params });
  await talk.mentee.client.call(disputeBlockEndpoint, { params });
  const rows = await sable.queueOf('disputes');
  return { ...talk, found: await sable.open(rows.at(-1)?.id ?? ''), rows };
}

describe('N14: a block that its writer disputes', () => {
  test('N14: is one case in a list of its own, and a person judges the rule, not the writer', async () => {
    const { mentee, mentor, found, rows } = await disputed();
    expect(rows).toHaveLength(1);
    expect((await sable.queue()).map(({ kind }) => kind)).not.toContain('disputedBlock');
    expect(found).toMatchObject({ kind: 'disputedBlock', risk: 'none', about: 'mentee' });
    expect(found.rules.some((rule) => rule.startsWith('encouragesHarm.'))).toBe(true);
    const mine = await claimAndRead(sable.client, found.id);
    expect(await sable.uncoverAtOnce(mine.id, subjectOf(mine).id)).toBe(HARMFUL);
    expect(mine.actions).toEqual(expect.arrayContaining(['ruleRight', 'ruleWrong']));
    expect(mine.actions).not.toContain('noAction');
    const body = { version: mine.version, action: 'ruleWrong', tell: 'both' } as const;
    const judged = await sable.client.call(decideCaseEndpoint, { params: { id: mine.id }, body });
    expect(judged.state).toBe('closed');
    expect(await sable.queueOf('disputes')).toEqual([]);

    const told = await mentee.client.call(listMyExplanationsEndpoint);
    expect(told.explanations).toMatchObject([{ template: 'ruleWasWrong' }]);
    expect(await mentor.client.call(listMyExplanationsEndpoint)).toEqual({ explanations: [], putAway: 0 });
  });

  test('N14: what a person found of it is counted with its rules', async () => {
    const { found } = await disputed();
    await sable.decideAtOnce(await claimAndRead(sable.client, found.id), 'ruleRight', 'both');
    const stopped = await app.features.moderation.listStoppedAttempts();
    expect(stopped.map(({ disputed: is, verdict }) => ({ is, verdict }))).toEqual([
      { is: true, verdict: 'ruleWrong' },
      { is: true, verdict: 'ruleRight' },
    ]);
  });
});
