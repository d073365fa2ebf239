import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerCheckEndpoint,
  requestCheckEndpoint,
  signedText,
} from '../../../shared/contracts/checkProvider.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { roadOf, wayTo } from './road.ts';
import type { Case } from './road.ts';

const KEY = randomBytes(32);

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_CHECK_PROVIDER_KEY: KEY.toString('base64url') } });
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

type Answer = CallInput<typeof answerCheckEndpoint>['body'];
type Said = Omit<Answer, 'signature'>;

function sign(said: Said, key: Buffer = KEY): Answer {
  return { ...said, signature: createHmac('sha256', key).update(signedText(said)).digest('hex') };
}

const send = (body: Answer) => app.visitor().call(answerCheckEndpoint, { body });
const codeOf = async (body: Answer) => (await refusalOf(send(body))).code;

/** A volunteer at the check, for whom the provider was asked. */
async function asked(): Promise<{ which: Case; said: Said }> {
  const which = await road.applicant();
  await road.walk(which, wayTo('checksPending'));
  const view = await staff.interviewer.client.call(requestCheckEndpoint, {
    params: { id: which.id },
    body: { version: which.version, level: 'enhancedBarred' },
  });
  const request = view.checkRequests?.at(-1)?.id ?? '';
  const sentAt = app.clock.now().toISOString();
  return {
    which,
    said: { request, level: 'enhancedBarred', outcome: 'clear', issuedOn: '2030-01-15', sentAt },
  };
}

describe('R3: an outside provider of background checks', () => {
  test('answers a request once, with a signature, and the answer is the evidence; the store has it in the audit', async () => {
    const { which, said } = await asked();
    await send(sign(said));
    const view = await road.look(which);
    expect(view.checks.at(-1)).toMatchObject({ level: 'enhancedBarred', outcome: 'clear', by: 'Kith' });
    expect(view.checkRequests?.at(-1)?.answeredAt).not.toBeNull();
    expect(view.moves.find(({ to }) => to === 'interview')?.missing).toEqual([]);
    expect(await road.auditRows('screening.checkAnswered')).toHaveLength(1);
    // The same answer again, and another one under the same request.
    expect(await codeOf(sign(said))).toBe('notFound');
    expect(await codeOf(sign({ ...said, outcome: 'notClear' }))).toBe('notFound');
    expect((await road.look(which)).checks).toHaveLength(view.checks.length);
  });

  test('of two answers at the same instant one counts', async () => {
    const { which, said } = await asked();
    const before = (await road.look(which)).checks.length;
    const outcomes = await Promise.allSettled([send(sign(said)), send(sign(said)), send(sign(said))]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await road.look(which)).checks).toHaveLength(before + 1);
  });

  test('is refused with another key, a changed field, an old time, an unknown request, another level or a further field', async () => {
    const { which, said } = await asked();
    const before = (await road.look(which)).checks;
    const signed = sign(said);
    const late = new Date(app.clock.now().getTime() - 6 * 60_000).toISOString();
    const refused: [Answer, string][] = [
      [sign(said, randomBytes(32)), 'notFound'],
      [{ ...signed, outcome: 'notClear' }, 'notFound'],
      [{ ...signed, sentAt: new Date(app.clock.now().getTime() + 1_000).toISOString() }, 'notFound'],
      [sign({ ...said, sentAt: late }), 'notFound'],
      [sign({ ...said, request: 'another-request-id-00' }), 'notFound'],
      [sign({ ...said, level: 'basic' }), 'badRequest'],
      [sign({ ...said, issuedOn: '2031-01-15' }), 'badRequest'],
    ];
    for (const [body, code] of refused) expect(await codeOf(body)).toBe(code);
    const more = { ...signed, certificate: '001234567890' };
    expect(await codeOf(more)).toBe('badRequest');
    expect((await road.look(which)).checks).toEqual(before);
    await send(signed);
  });

  test('answers nothing of an application that is over', async () => {
    const { which, said } = await asked();
    which.version = (await road.look(which)).version;
    await road.walk(which, ['checksPending', 'withdrawn']);
    expect(await codeOf(sign(said))).toBe('notFound');
  });

  test('a level that the volunteer may not be checked at is not asked for', async () => {
    const which = await road.applicant();
    const body = { version: which.version, level: 'pvg' } as const;
    const call = staff.interviewer.client.call(requestCheckEndpoint, { params: { id: which.id }, body });
    expect((await refusalOf(call)).fields).toHaveProperty('level');
  });
});
