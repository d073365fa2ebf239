import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAgreementEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
let lead: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ drawLot: (text) => (text.startsWith('secondLook') ? 0 : 1) });
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
  lead = await sitDown(app, 'Wren', 'safeguardingLead');
});
afterAll(() => app.stop());

/** A case of a held message that Sable has decided and closed. */
async function closedCase(action: DecisionAction): Promise<void> {
  const { mentee } = await startConversation(app);
  const found = await sable.caseFrom(() => mentee.send(WORDS.held));
  const decided = await sable.decide(found, action, 'nobodyYet');
  await sable.decide(decided, 'close', 'nobodyYet');
}

const looksOf = async (desk: AtDesk) =>
  (await desk.queueOf('read')).filter(({ kind }) => kind === 'secondLook');

test('N12: closed cases are read again by another person, blind to the first decision, and the lead sees the agreement', async () => {
  await closedCase('remove');
  await closedCase('release');
  app.clock.advance({ days: 1 });
  for (const desk of [sable, rook, lead]) await desk.signInAgain();
  await app.sweepNow();
  await app.sweepNow();
  expect(await looksOf(sable)).toEqual([]);
  const looks = await looksOf(rook);
  expect(looks).toHaveLength(2);
  for (const { id } of looks) {
    const mine = await rook.claim(await rook.open(id));
    expect(mine).toMatchObject({ decisions: [], restrictions: [], risk: 'none' });
    expect(mine.messages.every(({ status }) => status === 'accepted')).toBe(true);
    expect(JSON.stringify(mine)).not.toMatch(/removed|Sable|As the rules say/u);
    expect(mine.actions).toEqual(['lookNothing', 'lookText', 'lookPerson', 'lookLead']);
    const body = { version: mine.version, action: 'lookText', tell: 'nobodyYet' } as const;
    const look = () => rook.client.call(decideCaseEndpoint, { params: { id }, body });
    expect(await refusalOf(look())).toMatchObject({ code: 'readFirst' });
    for (const messageId of mine.unread) expect(await rook.uncoverAtOnce(id, messageId)).toBe(WORDS.held);
    expect(await look()).toMatchObject({ state: 'closed' });
  }
  const { rows } = await lead.client.call(listAgreementEndpoint);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ cases: 2, agreed: 0.5, kappa: 0 });
});
