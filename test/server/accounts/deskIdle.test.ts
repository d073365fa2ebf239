import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshSessionEndpoint } from '../../../shared/contracts/accounts.ts';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff, joinMentee } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const hire = () => hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
type Staff = Awaited<ReturnType<typeof hire>>;

async function renew({ client }: Staff, idleSeconds?: number): Promise<void> {
  const { accessToken } = await client.call(refreshSessionEndpoint, {
    body: { ...(idleSeconds !== undefined && { idleSeconds }) },
  });
  client.useToken(accessToken);
}
const isOut = async ({ client }: Staff) =>
  (await refusalOf(client.call(getMeEndpoint))).code === 'sessionEnded';

describe('R47: fifteen idle minutes at the desk', () => {
  test('the idle time counts from the last key or press, which a renewal reports', async () => {
    const rook = await hire();
    for (let times = 0; times < 4; times++) {
      app.clock.advance({ minutes: 8 });
      await renew(rook, 60);
    }
    app.clock.advance({ minutes: 8 });
    await renew(rook);
    app.clock.advance({ minutes: 5, seconds: 59 });
    await rook.client.call(getMeEndpoint);
    app.clock.advance({ seconds: 1 });
    expect(await isOut(rook)).toBe(true);
  });

  test('a renewal from an idle tab neither shortens nor restarts the idle time', async () => {
    const rook = await hire();
    app.clock.advance({ minutes: 10 });
    await renew(rook, 0);
    await renew(rook, 36_000);
    app.clock.advance({ minutes: 14 });
    await renew(rook, 14 * 60);
    await rook.client.call(getMeEndpoint);
    app.clock.advance({ minutes: 1 });
    expect(await isOut(rook)).toBe(true);
  });

  test('a mentee’s session has no idle limit of minutes', async () => {
    const mentee = await joinMentee(app);
    for (let times = 0; times < 3; times++) {
      app.clock.advance({ days: 20 });
      await mentee.client.call(refreshSessionEndpoint, { body: { ownDevice: true, idleSeconds: 86_400 } });
    }
  });
});
