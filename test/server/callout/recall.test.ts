import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signOutEverywhereEndpoint } from '../../../shared/contracts/accounts.ts';
import { takeOverCaseEndpoint, unclaimCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { subjectOf } from '../moderation/desk.ts';
import { openNights } from './nights.ts';
import type { Nights } from './nights.ts';
import { acknowledge, clockOf, headOf, IMMINENT, signInAgain, storedStepsOf } from './onCall.ts';

let night: Nights;
let rook: AtDesk;
let sable: AtDesk;
let alder: AtDesk;
beforeAll(async () => {
  night = await openNights();
  ({ rook, sable, alder } = night);
});
afterAll(() => night.app.stop());
beforeEach(() => night.next());

const after: Nights['after'] = (minutes, expected) => night.after(minutes, expected);
const openFrom = async (words: string): Promise<CaseView> => (await night.openFrom(words)).found;

/** A case of imminent risk that Rook was paged about, and claimed in the first minute. */
async function claimedAtOne() {
  const found = await openFrom(IMMINENT);
  await after(0, ['Rook']);
  night.setMinute(1);
  await rook.claim(found);
  return found;
}

describe('a case that was acknowledged', () => {
  test('R18: a case that was acknowledged and that no one claims is called out again after the time of its level', async () => {
    const { id } = await openFrom(IMMINENT);
    await after(0, ['Rook']);
    night.setMinute(2);
    const { acknowledged, claimBy } = await acknowledge(rook.client, id);
    expect(Date.parse(claimBy ?? '') - Date.parse(acknowledged?.at ?? '')).toBe(5 * 60_000);
    await after(6, ['Rook']);
    await after(7, ['Rook', 'Rook', 'Sable']);
    expect((await headOf(sable.client)).waiting.map(({ caseId }) => caseId)).toContain(id);
    await after(17, ['Rook', 'Rook', 'Sable', 'Alder']);
    expect((await storedStepsOf(id)).map((one) => [one.step, one.isBreach])).toEqual([
      ['pageOnCall', false],
      ['pageNext', true],
      ['pageLead', true],
    ]);
  });

  test('R18: an acknowledged case that is claimed in time is not called out again while the claim lasts', async () => {
    const found = await openFrom(WORDS.distress);
    await after(0, ['Rook']);
    night.setMinute(1);
    await acknowledge(rook.client, found.id);
    night.setMinute(20);
    await signInAgain(night.app, [rook]);
    await rook.claim(await rook.open(found.id));
    await after(34, ['Rook']);
    await after(64, ['Rook']);
    await after(65, ['Rook', 'Rook', 'Sable']);
  });

  test('R18: is not called out again while its holder works in it, and is when a quarter of an hour has passed without an act', async () => {
    const found = await claimedAtOne();
    for (const minute of [12, 24]) {
      night.setMinute(minute);
      await signInAgain(night.app, [rook]);
      await rook.uncoverAtOnce(found.id, subjectOf(found).id);
      await after(minute + 9, ['Rook']);
    }
    await after(43, ['Rook']);
    await after(44, ['Rook', 'Rook', 'Sable']);
  });

  test('R18: and that is put back undecided is called out again from then on, and one that is decided is not', async () => {
    const found = await claimedAtOne();
    // The clock has seen the claim, and would wait for its end.
    await after(7, ['Rook']);
    night.setMinute(8);
    await rook.client.call(unclaimCaseEndpoint, { params: { id: found.id } });
    await after(12, ['Rook']);
    await after(13, ['Rook', 'Rook', 'Sable']);
    await signInAgain(night.app, [rook]);
    await rook.decide(await rook.open(found.id), 'noAction');
    await after(600, ['Rook', 'Rook', 'Sable']);
  });

  test('R18: and whose holder signs out everywhere is called out again from then on', async () => {
    await claimedAtOne();
    await after(7, ['Rook']);
    night.setMinute(8);
    await rook.client.call(signOutEverywhereEndpoint);
    await after(12, ['Rook']);
    await after(13, ['Rook', 'Rook', 'Sable']);
  });
});

test('R18: an escalated case that the lead takes over from a moderator is acknowledged by it', async () => {
  const found = await openFrom(WORDS.distress);
  await after(0, ['Rook']);
  await rook.decide(found, 'escalate');
  await night.countFrom(found.id);
  await after(0, ['Rook', 'Alder']);
  await sable.claim(await sable.open(found.id));
  expect((await clockOf(sable.client, found.id)).acknowledged).toBeNull();
  const { version } = await alder.open(found.id);
  const body = { version, reason: 'It was escalated to me' };
  await alder.client.call(takeOverCaseEndpoint, { params: { id: found.id }, body });
  expect((await clockOf(alder.client, found.id)).acknowledged).toMatchObject({ by: 'Alder', byMe: true });
  await after(14, ['Rook', 'Alder']);
});
