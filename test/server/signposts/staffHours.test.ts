import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('H4, H5: the hours of the safety team', () => {
  const answerAt = (at: string) => {
    app.clock.set(new Date(at));
    return app.visitor().call(listSignpostsEndpoint);
  };

  test('are told as the shift that runs now, and those of the week after it', async () => {
    const { staffHours, staffShifts } = await answerAt('2030-01-16T17:00:00Z');
    expect(staffHours).toBe('every day from 4 pm to 10 pm');
    expect(staffShifts).toHaveLength(8);
    expect(staffShifts.slice(0, 2)).toEqual([
      { from: '2030-01-16T16:00:00.000Z', to: '2030-01-16T22:00:00.000Z' },
      { from: '2030-01-17T16:00:00.000Z', to: '2030-01-17T22:00:00.000Z' },
    ]);
  });

  test('are told as the next shift when no one is there, by the clock of London in summer too', async () => {
    expect((await answerAt('2030-01-16T22:00:00Z')).staffShifts[0]?.from).toBe('2030-01-17T16:00:00.000Z');
    expect((await answerAt('2030-07-16T12:00:00Z')).staffShifts[0]?.from).toBe('2030-07-16T15:00:00.000Z');
  });
});
