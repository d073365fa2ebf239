import { randomUUID } from 'node:crypto';
import * as accounts from '../../../shared/contracts/accounts.ts';
import * as joining from '../../../shared/contracts/joining.ts';
import * as ownAccount from '../../../shared/contracts/ownAccount.ts';
import * as conversations from '../../../shared/contracts/conversations.ts';
import * as matching from '../../../shared/contracts/matching.ts';
import { listMyReportsEndpoint } from '../../../shared/contracts/reports.ts';
import { appealDecisionEndpoint, listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import { listMyRestrictionsEndpoint } from '../../../shared/contracts/restrictions.ts';
import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import * as screening from '../../../shared/contracts/screening.ts';
import * as extensions from '../../../shared/contracts/extensions.ts';
import * as time from '../../../shared/contracts/time.ts';
import * as training from '../../../shared/contracts/training.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import { bestTurns } from '../../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../../shared/domain/training/practiceScripts.ts';
import { authenticatorCode, PASSPHRASE } from '../../support/people.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import type { TestApp } from '../../support/startTestApp.ts';

import type { Participants } from './scenario.ts';

/** What a mentor does beside talking, and what anybody can do who is not signed in. */
export async function callOtherEndpoints(
  app: TestApp,
  { mentor, stranger }: Participants,
  id: string,
): Promise<void> {
  const { client } = mentor;
  const { profile } = await client.call(matching.getMentorProfileEndpoint);
  if (!profile) throw new Error('an active mentor has a profile');
  await client.call(matching.saveMentorProfileEndpoint, { body: profile });
  const { settings } = await client.call(time.getMyTimeEndpoint);
  await client.call(time.saveTimeSettingsEndpoint, { body: settings });
  await client.call(listMyReportsEndpoint);
  const { accountId } = app.platform.tokens.verify(mentor.session.accessToken).actor;
  await app.features.restrictions.restrict({
    ...{ accountId, side: 'mentor', kind: 'warning', reason: 'rules', days: 1 },
    ...{ words: 'Please read the rules again.', caseId: 'case-of-the-warning', by: 'staff-who-warned' },
  });
  const { restrictions } = await client.call(listMyRestrictionsEndpoint);
  const [warning] = restrictions;
  if (!warning) throw new Error('a warning is shown to whom it warns');
  const appeal = { about: 'restriction', restrictionId: warning.id, words: 'It was not me.' } as const;
  await client.call(appealDecisionEndpoint, { body: appeal });
  await client.call(listMyAppealsEndpoint);
  await train(client);
  await takeExtraMinutes(app, client, accountId);
  const { entries } = await client.call(conversations.getConversationEndpoint, { params: { id } });
  await client.call(conversations.markReadEndpoint, {
    params: { id },
    body: { upTo: entries.at(-1)?.id ?? '' },
  });

  const visitor = app.visitor();
  await visitor.call(listSignpostsEndpoint);
  const naming = () => visitor.call(joining.suggestSignInNameEndpoint);
  const passphrase = PASSPHRASE;
  const wanted = { ageBand: '18-25', understoodSecrecy: true } as const;
  const { nameToken } = await naming();
  await visitor.call(joining.joinAsMenteeEndpoint, { body: { nameToken, passphrase, ...wanted } });
  const body = { nameToken: (await naming()).nameToken, passphrase, understoodScreening: true } as const;
  await visitor.call(joining.joinAsMentorEndpoint, { body });
  await visitor.call(accounts.refreshSessionEndpoint);
  await visitor.call(accounts.signOutEndpoint);
  const { signInName, recoveryCode } = stranger;
  const recovering = { signInName, recoveryCode, newPassphrase: passphrase };
  await visitor.call(joining.recoverAccountEndpoint, { body: recovering });
  const signingIn = { body: { signInName, passphrase } };
  await app.visitor().call(accounts.signInEndpoint, signingIn);
  const { accessToken } = await visitor.call(accounts.signInEndpoint, signingIn);
  visitor.useToken(accessToken);
  await changeOwnAccount(app, visitor);
  await visitor.call(screening.withdrawMyApplicationEndpoint);
  await visitor.call(accounts.signOutEverywhereEndpoint);
}

/** A quiz that is read and answered, and a practice conversation. */
async function train(client: ApiClient): Promise<void> {
  const { modules, practice } = await client.call(training.getMyTrainingEndpoint);
  const [module] = modules;
  const [script] = practice;
  if (!module || !script) throw new Error('the curriculum has a module and a practice');
  const of = { params: { id: module.id } };
  const { version, questions } = await client.call(training.getQuizEndpoint, of);
  const answers = questions.map(() => 0);
  await client.call(training.takeQuizEndpoint, {
    ...of,
    body: { attemptId: randomUUID(), version, answers },
  });
  const choices = bestTurns(PRACTICE_SCRIPTS[script.id]).map(({ choice }) => choice.id);
  const body = { attemptId: randomUUID(), version: CURRICULUM.practice[0]?.version ?? 1, choices };
  await client.call(training.playPracticeEndpoint, { params: { id: script.id }, body });
}

/** Minutes that a coordinator offers are taken. */
async function takeExtraMinutes(app: TestApp, client: ApiClient, mentorId: string): Promise<void> {
  await app.features.time.offerExtension({
    mentorId,
    minutes: 30,
    reason: 'A busy week.',
    by: 'coordinator',
  });
  const { offer } = await client.call(extensions.getMyExtensionEndpoint);
  const params = { id: offer?.id ?? '' };
  await client.call(extensions.answerExtensionEndpoint, { params, body: { accept: true } });
}

/** What a signed-in mentor without a second factor does on the page of the account. */
async function changeOwnAccount(app: TestApp, client: ApiClient): Promise<void> {
  const passphrase = PASSPHRASE;
  for (const { id } of (await client.call(ownAccount.listOwnSessionsEndpoint)).sessions.slice(1))
    await client.call(ownAccount.endOwnSessionEndpoint, { params: { id } });
  const changing = { passphrase, newPassphrase: `${PASSPHRASE} again` };
  await client.call(ownAccount.changePassphraseEndpoint, { body: changing });
  const body = { passphrase: changing.newPassphrase };
  await client.call(ownAccount.renewRecoveryCodeEndpoint, { body });
  const { otpauthUri } = await client.call(ownAccount.beginSecondFactorEndpoint, { body });
  const oneTimeCode = authenticatorCode(otpauthUri, app.clock.now());
  await client.call(ownAccount.confirmSecondFactorEndpoint, { body: { oneTimeCode } });
}
