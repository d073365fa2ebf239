import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  beAtDeskEndpoint,
  endDebriefEndpoint,
  listCasesEndpoint,
  saveDeskSettingsEndpoint,
  takeBreakEndpoint,
} from '../../../shared/contracts/desk.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import { claimCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { WELFARE } from '../../../shared/domain/moderation/welfare.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
/** Sees each new case, and takes none. */
let wick: AtDesk;
let lead: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  wick = await sitDown(app, 'Wick');
  lead = await sitDown(app, 'Wren', 'safeguardingLead');
});
afterAll(() => app.stop());

beforeEach(async () => {
  // A one-time code works once.
  app.clock.advance({ minutes: 1 });
  await wick.signInAgain();
  await lead.signInAgain();
});

const HIGH = 'i want to kill myself';
const IMMINENT = 'i have just taken all my pills';

/** A case of a new young person. */
const caseOf = async (words: string) => {
  const mentee = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words };
  return wick.caseFrom(() => mentee.client.call(askForHelpEndpoint, { body }));
};
const hereAs = ({ client }: AtDesk) => client.call(beAtDeskEndpoint);

describe('R40: people at the desk', () => {
  test('R40: after two hours at the desk a break begins by itself; it refuses every case but an imminent one', async () => {
    const rook = await sitDown(app, 'Rook');
    await hereAs(rook);
    for (let minutes = 0; minutes < WELFARE.workMinutes; minutes += 10) {
      app.clock.advance({ minutes: 10 });
      await rook.renew();
      await hereAs(rook);
    }
    await wick.signInAgain();
    const found = await caseOf(HIGH);
    const claim = () =>
      rook.client.call(claimCaseEndpoint, { params: { id: found.id }, body: { version: found.version } });
    const { breakUntil } = await hereAs(rook);
    expect(await refusalOf(claim())).toMatchObject({ code: 'breakNeeded', details: { until: breakUntil } });
    expect((await hereAs(wick)).here).toContainEqual({ name: 'Rook', onBreak: true });
    const urgent = await caseOf(IMMINENT);
    expect(await rook.claim(urgent)).toMatchObject({ claimedByMe: true });
    app.clock.advance({ minutes: WELFARE.breakMinutes });
    await rook.signInAgain();
    await hereAs(rook);
    expect(await claim()).toMatchObject({ claimedByMe: true });
  });

  test('R40: a break can be taken at any time', async () => {
    const bryn = await sitDown(app, 'Bryn');
    await hereAs(bryn);
    await bryn.client.call(takeBreakEndpoint);
    const found = await caseOf(HIGH);
    expect(await refusalOf(bryn.claim(found))).toMatchObject({ code: 'breakNeeded' });
  });

  test('R40: cases of a topic that a person asked not to be given are marked for them and not theirs to take', async () => {
    const ash = await sitDown(app, 'Ash');
    await hereAs(ash);
    await ash.client.call(saveDeskSettingsEndpoint, { body: { avoids: ['selfHarm'], views: [] } });
    const found = await caseOf(HIGH);
    const rowFor = async ({ client }: AtDesk) =>
      (await client.call(listCasesEndpoint, { query: { search: found.number } })).cases;
    expect(await rowFor(ash)).toMatchObject([{ avoided: true }]);
    expect(await rowFor(wick)).toMatchObject([{ avoided: false }]);
    expect(await refusalOf(ash.claim(found))).toMatchObject({ code: 'topicAvoided' });
    expect(await ash.claim(await caseOf(IMMINENT))).toMatchObject({ claimedByMe: true });
  });

  test('R40: a person takes so many severe cases in a day, each of which is followed by a debrief', async () => {
    const fern = await sitDown(app, 'Fern');
    await hereAs(fern);
    for (let count = 0; count < WELFARE.severePerDay; count += 1) {
      const found = await caseOf(HIGH);
      expect((await hereAs(fern)).severeLeft).toBe(WELFARE.severePerDay - count);
      await fern.decide(found, 'noAction', 'nobodyYet');
    }
    const oneMore = await caseOf(HIGH);
    expect(await refusalOf(fern.claim(oneMore))).toMatchObject({ code: 'severeCapReached' });
    const { debriefs, severeLeft } = await hereAs(fern);
    expect(severeLeft).toBe(0);
    expect(debriefs).toHaveLength(WELFARE.severePerDay);
    const forLead = (await hereAs(lead)).teamDebriefs.filter(({ name }) => name === 'Fern');
    expect(forLead).toHaveLength(WELFARE.severePerDay);
    expect((await hereAs(wick)).teamDebriefs).toEqual([]);
    const id = debriefs[0]?.caseId ?? '';
    await fern.client.call(endDebriefEndpoint, { params: { id } });
    expect((await hereAs(fern)).debriefs.map(({ caseId }) => caseId)).not.toContain(id);
    app.clock.advance({ days: 1 });
    await fern.signInAgain();
    expect((await hereAs(fern)).severeLeft).toBe(WELFARE.severePerDay);
  });
});
