import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareCasePackEndpoint } from '../../../shared/contracts/casePack.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown } from './desk.ts';

const SAID = 'You should try harder, and then harder still.';
const WORDS = 'It made me feel small.';
const WHY = 'The police asks for it.';

let app: TestApp;
let lead: AtDesk;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  lead = await sitDown(app, 'Juniper', 'safeguardingLead');
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

async function reported(): Promise<{ talk: StartedConversation; found: CaseView }> {
  const talk = await startConversation(app);
  const { id: messageId } = (await talk.mentor.send(SAID)).entry;
  const body = { conversationId: talk.id, messageId, reason: 'unkind', words: WORDS } as const;
  const found = await lead.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
  return { talk, found };
}

const prepare = ({ client }: AtDesk, id: string) =>
  client.call(prepareCasePackEndpoint, { params: { id }, body: { reason: WHY } });

test('R39: the pack of a closed case has its words, decisions with reasons and steps, and its reason stays with the case', async () => {
  const { found } = await reported();
  const closed = await lead.decide(found, 'noAction');
  const pack = await prepare(lead, found.id);
  expect(pack).toMatchObject({
    ...{ number: found.number, kind: 'report', state: 'closed', about: found.about },
    ...{ preparedBy: 'Juniper', reason: WHY, withoutWords: false, authorityReports: [] },
  });
  expect(pack.texts.find(({ subject }) => subject)).toMatchObject({ from: 'mentor', text: SAID });
  expect(pack.reports).toMatchObject([{ by: 'mentee', reason: 'unkind', words: WORDS }]);
  expect(pack.decisions).toEqual(closed.decisions);
  expect(pack.decisions[0]).toMatchObject({ reason: 'As the rules say' });
  const steps = pack.steps.map(({ action }) => action);
  expect(steps).toContain('case.noAction');
  expect(pack.steps.at(-1)).toMatchObject({ action: 'case.packed', by: 'Juniper' });
  expect((await lead.open(found.id)).closedReads.at(-1)).toMatchObject({ by: 'Juniper', reason: WHY });
});

test('R39: the pack of an open case needs a claim, and no role but the lead may have it', async () => {
  const { found } = await reported();
  expect((await refusalOf(prepare(sable, found.id))).code).toBe('notAllowed');
  expect((await refusalOf(prepare(lead, found.id))).code).toBe('claimNeeded');
  await sable.claim(found);
  expect((await refusalOf(prepare(lead, found.id))).code).toBe('caseClaimed');
  const rows = (await dumpStore(app.environment['MONGODB_URI'] ?? '')).get('audit_rows') ?? [];
  expect(rows.filter((row) => row.includes('case.packed') && row.includes(found.id))).toHaveLength(0);
});

test('R39: all texts that were added to a case are in its pack, each once and by their time', async () => {
  const { mentee } = await startConversation(app);
  const cries = Array.from({ length: 24 }, (_, index) => `I want to die, and this is time ${index + 1}.`);
  const found = await lead.caseFrom(() => mentee.send(cries[0] ?? ''));
  for (const cry of cries.slice(1)) {
    app.clock.advance({ seconds: 1 });
    await mentee.send(cry);
  }
  // A case is told of a message after its acknowledgement; the sweep repeats a check that did not answer in time.
  const textsInCase = async () => {
    await app.sweepNow();
    return (await lead.open(found.id)).texts;
  };
  await expect.poll(textsInCase, { timeout: 30_000 }).toBe(cries.length);
  await lead.claim(await lead.open(found.id));
  const { texts } = await prepare(lead, found.id);
  const added = texts.filter(({ text }) => text !== null && cries.includes(text));
  expect(added.map(({ text }) => text).toSorted()).toEqual(cries.toSorted());
  expect(texts.map(({ at }) => at)).toEqual(texts.map(({ at }) => at).toSorted());
});
