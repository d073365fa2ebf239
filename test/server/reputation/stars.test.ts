import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForHelpEndpoint, getHelpRequestEndpoint } from '../../../shared/contracts/matching.ts';
import { getStandingEndpoint } from '../../../shared/contracts/reputation.ts';
import { dayOf } from '../../../shared/domain/reputation/days.ts';
import { derive, withholdColumns } from '../../../shared/domain/reputation/derive.ts';
import { earnsBadge } from '../../../shared/domain/reputation/measures.ts';
import type { ReleasedNumbers } from '../../../shared/domain/reputation/releasedNumbers.ts';
import { releaseDayOn } from '../../../shared/domain/reputation/releaseDays.ts';
import { STAR_SCORES } from '../../shared/domain/reputation/starScores.ts';
import { hireScreeningStaff, joinMentee } from '../../support/people.ts';
import type { Joined, ScreenedMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { newMentor } from '../time/startMatchedConversation.ts';
import { addSnapshot } from './ledger.ts';

let app: TestApp;
let mentor: ScreenedMentor;
/** Asked for help, and was told of the mentor. */
let mentee: Joined;
beforeAll(async () => {
  app = await startTestApp();
  mentor = await newMentor(app, { staff: await hireScreeningStaff(app), weeklyMinutes: 600 });
  mentee = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams are too much just now.' };
  await mentee.client.call(askForHelpEndpoint, { body });
});
afterAll(() => app.stop());

/** The numbers of a release day on which so many votes came out that they add up to a score. */
function numbersOf(wanted: number, releaseDay: number): ReleasedNumbers {
  const counts = { positive: Math.max(wanted, 2), negative: Math.max(2 - wanted, 0) };
  const raters = counts.positive + counts.negative;
  const { score, pct, star, table, rankMean, wilson } = derive(
    {
      daily: [[releaseDay, { ...counts, neutral: 0 }]],
      weekly: [[releaseDay, { ...counts, tied: 0 }]],
      rank: [[releaseDay, counts]],
      raters,
    },
    releaseDay,
  );
  const badge = earnsBadge({ wilson, raters });
  return { newMentor: false, score, pct, star, badge, table: withholdColumns(table), rankMean };
}

test('row 15: the mentor and a person who asks for help read the star of each score', async () => {
  const firstDay = releaseDayOn(dayOf(app.clock.now()));
  const read = [];
  for (const [index, [score]] of STAR_SCORES.entries()) {
    const releaseDay = firstDay + 7 * index;
    await addSnapshot(mentor.accountId, { numbers: numbersOf(score, releaseDay), releaseDay });
    const own = await mentor.client.call(getStandingEndpoint);
    const { helpRequest } = await mentee.client.call(getHelpRequestEndpoint);
    expect(helpRequest?.proposals.map(({ standing }) => standing)).toEqual([own]);
    read.push(own.newMentor ? own : [own.score, own.star]);
  }
  expect(read).toEqual(STAR_SCORES);
});
