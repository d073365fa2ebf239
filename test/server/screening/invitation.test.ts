import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeInvitationEndpoint } from '../../../shared/contracts/invitations.ts';
import { joinAsMentorEndpoint, suggestSignInNameEndpoint } from '../../../shared/contracts/joining.ts';
import { getApplicationEndpoint, submitMyApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { refusalOf } from '../../support/apiClient.ts';
import {
  applicationOf,
  hireScreeningStaff,
  joinMentor,
  PASSPHRASE,
  renewToken,
  screenMentor,
  signInAs,
} from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
let inviter: ScreenedMentor;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  inviter = await screenMentor(app, { staff });
});
afterAll(() => app.stop());

/** A person who joins by a link, and sends their application in; as staff see it. */
async function applyBy(invitation: string | undefined) {
  const client = app.visitor();
  const { nameToken } = await client.call(suggestSignInNameEndpoint);
  const { session } = await client.call(joinAsMentorEndpoint, {
    body: {
      ...{ nameToken, passphrase: PASSPHRASE, understoodScreening: true },
      ...(invitation !== undefined && { invitation }),
    },
  });
  await renewToken(client);
  await client.call(submitMyApplicationEndpoint, { body: applicationOf() });
  const found = await findNewest(staff.interviewer.client, session.me.persona?.alias);
  return found?.id;
}

const look = (id = '') => staff.interviewer.client.call(getApplicationEndpoint, { params: { id } });

test('an application by a link names the mentor who gave it, and asks for everything that any other asks for', async () => {
  const { token } = await inviter.client.call(makeInvitationEndpoint);
  const by = await look(await applyBy(token));
  const plain = await look(await applyBy(undefined));
  expect([by.invitedBy, plain.invitedBy]).toEqual([inviter.alias, null]);
  const asked = ({ state, moves, evidence, approvable }: typeof by) => ({
    state,
    moves,
    evidence,
    approvable,
  });
  expect(asked(by)).toEqual(asked(plain));
  expect(by.state).toBe('submitted');
  expect(token).not.toContain(inviter.accountId);
});

test('a link that was changed, made up or is too old lets people join all the same, and names nobody', async () => {
  const { token } = await inviter.client.call(makeInvitationEndpoint);
  // Not the last letter, some of whose bits say nothing.
  const changed = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
  for (const link of [changed, 'made-up-and-long-enough'])
    expect((await look(await applyBy(link))).invitedBy).toBeNull();
  app.clock.advance({ days: 91 });
  const { interviewer } = staff;
  interviewer.client = (await signInAs(app, interviewer.signInName, interviewer.oneTimeCode())).client;
  expect((await look(await applyBy(token))).invitedBy).toBeNull();
});

test('only a mentor on probation or active gives links', async () => {
  const volunteer = await joinMentor(app);
  expect((await refusalOf(volunteer.client.call(makeInvitationEndpoint))).code).toBe('notAllowed');
});
