import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appealDecisionEndpoint } from '../../../shared/contracts/appeals.ts';
import { prepareCasePackEndpoint } from '../../../shared/contracts/casePack.ts';
import { beAtDeskEndpoint } from '../../../shared/contracts/desk.ts';
import { listMyExplanationsEndpoint } from '../../../shared/contracts/explanations.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WORDS } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import { claimAndRead, heldByMentee, sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const WHY = 'I had written about a park that everybody knows.';
const CRY = 'I want to kill myself tonight.';

type Action = 'redact' | 'remove' | 'escalate';

/** A decision that suspects the sexual abuse of a child, of which both are told. */
async function suspect(by: AtDesk, id: string, action: Action): Promise<CaseView> {
  const { version } = await claimAndRead(by.client, id);
  const suspicion = 'sexualExploitation' as const;
  const body = { version, action, reason: 'As the rules say', tell: 'both', suspicion } as const;
  return by.client.call(decideCaseEndpoint, { params: { id }, body });
}

/** A mentee's message that `by` decides with a suspicion. */
async function suspected(action: Action, by: AtDesk = sable) {
  const talk = await heldByMentee(app, by);
  const messageId = subjectOf(talk.found).id;
  return { ...talk, messageId, decided: await suspect(by, talk.found.id, action) };
}

async function appealTold({ client }: Person, words = WHY): Promise<void> {
  const { explanations } = await client.call(listMyExplanationsEndpoint);
  const explanationId = explanations[0]?.id ?? '';
  await client.call(appealDecisionEndpoint, { body: { about: 'explanation', explanationId, words } });
}

const aloneOn = async ({ client }: AtDesk) => (await client.call(beAtDeskEndpoint)).appealsWithoutDecider;
const idsOf = async (by: AtDesk) => (await by.queue()).map(({ id }) => id);

/** That a moderator neither sees the case nor reads, claims or decides in it, and that the lead reads and decides. */
async function expectForLead(about: CaseView, messageId: string): Promise<void> {
  expect(await idsOf(rook)).not.toContain(about.id);
  expect(await idsOf(wick)).toContain(about.id);
  for (const refused of [
    () => rook.open(about.id),
    () => rook.claim(about),
    () => rook.uncoverAtOnce(about.id, messageId),
    () => rook.decideAtOnce(about, 'uphold'),
  ])
    expect(await refusalOf(refused())).toMatchObject({ code: 'notAllowed' });
  expect(await wick.uncover(about.id, about.id)).toBe(WHY);
  expect(await wick.decide(await wick.open(about.id), 'uphold')).toMatchObject({ state: 'closed' });
}

describe('R23: an appeal of what only a lead may read', () => {
  test('of words that were taken out is read and decided by a lead, and a moderator does not see it', async () => {
    const { mentee, messageId } = await suspected('redact');
    const about = await wick.caseFrom(() => appealTold(mentee));
    await expectForLead(about, messageId);
  });

  test('of a removed message, too', async () => {
    const { id: conversationId, mentee, messageId } = await suspected('remove');
    const body = { about: 'message', conversationId, messageId, words: WHY } as const;
    const about = await wick.caseFrom(() => mentee.client.call(appealDecisionEndpoint, { body }));
    await expectForLead(about, messageId);
  });

  test('is kept from moderators, too, where the suspicion came after the appeal', async () => {
    const { mentee, found } = await heldByMentee(app, sable);
    await sable.decide(found, 'redact', 'both');
    const about = await rook.caseFrom(() => appealTold(mentee));
    expect(await idsOf(rook)).toContain(about.id);
    await suspect(sable, found.id, 'escalate');
    expect(await idsOf(rook)).not.toContain(about.id);
    expect(await refusalOf(rook.open(about.id))).toMatchObject({ code: 'notAllowed' });
  });

  test('is named at the desk as long as the one lead decided before, and a moderator is no second person', async () => {
    const { mentee } = await suspected('redact', wick);
    expect(await aloneOn(wick)).toEqual([]);
    await appealTold(mentee);
    const [number, ...more] = await aloneOn(wick);
    expect(number).toMatch(/^C-\d+$/);
    expect([more, await aloneOn(rook)]).toEqual([[], [number]]);
    const alder = await sitDown(app, 'Alder', 'safeguardingLead');
    expect(await aloneOn(wick)).toEqual([]);
    const waiting = (await alder.queue()).find((row) => row.number === number) ?? expect.fail();
    expect(await alder.decide(waiting, 'uphold')).toMatchObject({ state: 'closed' });
  });

  test('that cries for help reaches the lead who decided before, and still no moderator', async () => {
    const { mentee } = await suspected('redact', wick);
    const cry = await wick.caseFrom(() => appealTold(mentee, CRY));
    expect(cry).toMatchObject({ kind: 'distress', risk: 'imminent' });
    expect(await wick.uncover(cry.id, cry.id)).toBe(CRY);
    expect(await idsOf(rook)).not.toContain(cry.id);
    expect(await refusalOf(rook.open(cry.id))).toMatchObject({ code: 'notAllowed' });
  });
});

describe('R23: a message in which abuse is suspected', () => {
  test('is read by leads alone beside the message of another case, and is in the pack of none', async () => {
    const { mentee, messageId } = await suspected('escalate');
    const other = await rook.caseFrom(() => mentee.send(WORDS.held));
    expect(await rook.uncover(other.id, subjectOf(other).id)).toBe(WORDS.held);
    expect(await refusalOf(rook.uncoverAtOnce(other.id, messageId))).toMatchObject({ code: 'notAllowed' });
    await rook.decide(await rook.open(other.id), 'remove');
    expect(await wick.uncover(other.id, messageId)).toBe(WORDS.held);
    const body = { reason: 'The police asks for it.' };
    const pack = await wick.client.call(prepareCasePackEndpoint, { params: { id: other.id }, body });
    expect(pack).toMatchObject({ withoutWords: false });
    expect(pack.texts.map(({ text }) => text)).toEqual([WORDS.held]);
  });
});
