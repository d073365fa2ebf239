import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { raceLocks } from './raceLocks.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('R22: no message is accepted after the number of a lock, even when both are sent at the same time', async () => {
  const { accepted, refused } = await raceLocks(app, 60);
  expect(accepted + refused).toBe(120);
  expect(Math.min(accepted, refused)).toBeGreaterThan(0);
}, 120_000);
