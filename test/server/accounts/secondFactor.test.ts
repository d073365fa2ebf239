import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { recoverAccountEndpoint } from '../../../shared/contracts/joining.ts';
import {
  getMeEndpoint,
  beginSecondFactorEndpoint,
  confirmSecondFactorEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { refusalOf } from '../../support/apiClient.ts';
import {
  applicationOf,
  authenticatorCode,
  hireScreeningStaff,
  joinMentee,
  joinMentor,
  PASSPHRASE,
  screenMentor,
} from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff, Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const NEW_PASSPHRASE = 'nine lanterns along the towpath';

/** What the authenticator shows now; each call is half a minute later, because a code works once. */
function codeOf(otpauthUri: string): string {
  app.clock.advance({ seconds: 30 });
  return authenticatorCode(otpauthUri, app.clock.now());
}

async function enrol({ client }: Pick<Someone, 'client'>): Promise<string> {
  const { otpauthUri } = await client.call(beginSecondFactorEndpoint, { body: { passphrase: PASSPHRASE } });
  await client.call(confirmSecondFactorEndpoint, { body: { oneTimeCode: codeOf(otpauthUri) } });
  return otpauthUri;
}

const signIn = (signInName: string, more: { passphrase?: string; oneTimeCode?: string } = {}) =>
  app.visitor().call(signInEndpoint, { body: { signInName, passphrase: PASSPHRASE, ...more } });

describe('the second factor of a mentor', () => {
  test('S15: a confirmed second factor is asked for at each sign-in', async () => {
    const mentor = await joinMentor(app);
    const { client, signInName } = mentor;
    const body = { passphrase: PASSPHRASE };
    const { otpauthUri } = await client.call(beginSecondFactorEndpoint, { body });
    await signIn(signInName);
    const wrong = client.call(confirmSecondFactorEndpoint, { body: { oneTimeCode: '000000' } });
    expect((await refusalOf(wrong)).code).toBe('badOneTimeCode');
    expect((await client.call(getMeEndpoint)).hasSecondFactor).toBe(false);

    await client.call(confirmSecondFactorEndpoint, { body: { oneTimeCode: codeOf(otpauthUri) } });
    expect((await client.call(getMeEndpoint)).hasSecondFactor).toBe(true);
    expect((await refusalOf(signIn(signInName))).code).toBe('secondFactorNeeded');
    const { me } = await signIn(signInName, { oneTimeCode: codeOf(otpauthUri) });
    expect(me.role).toBe('mentor');
  });

  test('S15: a second factor is set up only by mentors, with their passphrase', async () => {
    const { client } = await joinMentor(app);
    const stranger = client.call(beginSecondFactorEndpoint, { body: { passphrase: 'not the right words' } });
    expect((await refusalOf(stranger)).code).toBe('wrongPassphrase');
    const mentee = await joinMentee(app);
    const asked = mentee.client.call(beginSecondFactorEndpoint, { body: { passphrase: PASSPHRASE } });
    expect((await refusalOf(asked)).code).toBe('notAllowed');
  });

  test('S15: a recovery removes the second factor', async () => {
    const mentor = await joinMentor(app);
    await enrol(mentor);
    const { signInName, recoveryCode } = mentor;
    const body = { signInName, recoveryCode, newPassphrase: NEW_PASSPHRASE };
    const recovered = await app.visitor().call(recoverAccountEndpoint, { body });
    expect(recovered.session.me.hasSecondFactor).toBe(false);
    await signIn(signInName, { passphrase: NEW_PASSPHRASE });
  });
});

/** A screened mentor whose second factor is gone: the helper of the tests gives every mentor one. */
async function withoutFactor(topicId: string, approvedAgeBands: AgeBand[]): Promise<ScreenedMentor> {
  const form = { topicIds: [topicId], ageBands: approvedAgeBands };
  const mentor = await screenMentor(app, { staff, form: applicationOf(form), approvedAgeBands });
  const { signInName, recoveryCode, client } = mentor;
  const body = { signInName, recoveryCode, newPassphrase: PASSPHRASE };
  client.useToken((await client.call(recoverAccountEndpoint, { body })).session.accessToken);
  return mentor;
}

async function askAs(ageBand: AgeBand, topicId: string) {
  const { client } = await joinMentee(app, ageBand);
  const body = { topicIds: [topicId], tagIds: [], words: 'It is a lot just now.' };
  const { proposals } = await client.call(askForHelpEndpoint, { body });
  return { client, proposalId: proposals[0]?.id };
}

describe('a mentor who may meet people under 18', () => {
  test('S15: a mentor approved for minors is suggested to no mentee of any age before having a second factor', async () => {
    const mentor = await withoutFactor('topic-exams', ['16-17', '18-25']);
    for (const band of ['16-17', '18-25'] as const)
      expect((await askAs(band, 'topic-exams')).proposalId).toBeUndefined();
    await enrol(mentor);
    for (const band of ['16-17', '18-25'] as const)
      expect((await askAs(band, 'topic-exams')).proposalId).toBeDefined();
  });

  test('S15: a mentor approved for minors accepts a request only with a second factor', async () => {
    const mentor = await screenMentor(app, { staff, form: { topicIds: ['topic-family'] } });
    const { client, proposalId = '' } = await askAs('16-17', 'topic-family');
    const { id } = await client.call(requestMentorEndpoint, { body: { proposalId } });
    const { signInName, recoveryCode } = mentor;
    const body = { signInName, recoveryCode, newPassphrase: PASSPHRASE };
    mentor.client.useToken((await mentor.client.call(recoverAccountEndpoint, { body })).session.accessToken);
    const accept = () => mentor.client.call(acceptRequestEndpoint, { params: { id } });
    expect((await refusalOf(accept())).code).toBe('secondFactorMissing');
    await enrol(mentor);
    expect((await accept()).conversationId).toBeTruthy();
  });

  test('S15: a mentor approved for adults only needs no second factor', async () => {
    await withoutFactor('topic-friends', ['18-25']);
    expect((await askAs('18-25', 'topic-friends')).proposalId).toBeDefined();
  });
});
