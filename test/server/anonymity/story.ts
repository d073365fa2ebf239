import { randomUUID } from 'node:crypto';
import * as accounts from '../../../shared/contracts/accounts.ts';
import * as joining from '../../../shared/contracts/joining.ts';
import * as ownAccount from '../../../shared/contracts/ownAccount.ts';
import * as talk from '../../../shared/contracts/conversations.ts';
import * as matching from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { listMyReportsEndpoint, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { appealDecisionEndpoint, listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import { listMyRestrictionsEndpoint } from '../../../shared/contracts/restrictions.ts';
import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import * as reputation from '../../../shared/contracts/reputation.ts';
import * as screening from '../../../shared/contracts/screening.ts';
import * as extensions from '../../../shared/contracts/extensions.ts';
import * as time from '../../../shared/contracts/time.ts';
import * as training from '../../../shared/contracts/training.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import { bestTurns } from '../../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../../shared/domain/training/practiceScripts.ts';
import {
  authenticatorCode,
  hireScreeningStaff,
  hireStaff,
  joinMentee,
  joinMentor,
  PASSPHRASE,
  screenMentor,
} from '../../support/people.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import type { Joined, ScreenedMentor } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { pauseAndTellBoth } from '../moderation/desk.ts';
import type { Ears } from './ears.ts';

/** Words that no mentor may read here: held, stopped, sealed, or for staff. */
export const SECRETS = {
  need: 'the greenhouse that Bartholomew broke',
  held: 'could we meet up at the park on saturday',
  blocked: 'my number is 07700 900123',
  report: 'it felt like too many questions',
  feedback: 'the quietest hour of my week',
  draft: 'half a sentence about the greenhouse',
} as const;

/** What the mentee wrote when asking this mentor: theirs to read after the yes, and not before (H19). */
export const ASKED = 'the shed that Ottoline painted';

/** Lines in which the listener hears something: of the mentee a review, of the mentor a case. */
export const HEARD = { mentee: 'hello, is this a good time', mentor: 'yes, go on' } as const;

export interface Cast {
  mentee: Joined;
  mentor: ScreenedMentor;
  /** A volunteer who has nothing to do with any of it. */
  stranger: Joined;
  /** Where the mentee talks with somebody else, under another name. */
  elsewhere: { id: string; alias: string };
}

type Told = (round: string, names: readonly string[], cursors?: readonly string[]) => Promise<void>;

export async function gather(app: TestApp, ears: Ears): Promise<Cast> {
  return ears.privately(async () => {
    const staff = await hireScreeningStaff(app);
    const mentor = await screenMentor(app, { staff, form: { topicIds: ['topic-exams'] } });
    const other = await screenMentor(app, { staff, form: { topicIds: ['topic-loss'] } });
    const [mentee, stranger] = [await joinMentee(app), await joinMentor(app)];
    ears.leaveOut(mentee.session.accessToken);
    await warmUp(app);
    const asked = await ask(mentee, 'topic-loss');
    const { conversationId: id } = await other.client.call(matching.acceptRequestEndpoint, {
      params: { id: asked.id },
    });
    const { alias } = (await other.client.call(talk.getConversationEndpoint, { params: { id } })).other;
    return { mentee, mentor, stranger, elsewhere: { id, alias } };
  });
}

/** On a busy machine the checking threads take a while to start; until then texts are held. */
async function warmUp({ features }: TestApp): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    if (!(await features.moderation.check({ text: 'hello', from: 'mentee', before: [] })).errored) return;
  }
  throw new Error('the checks do not answer');
}

async function ask({ client }: Joined, topicId: string, about: string = SECRETS.need) {
  const body = { topicIds: [topicId], tagIds: [], words: `It is about ${about}.` };
  const need = await client.call(matching.askForHelpEndpoint, { body });
  const proposalId = need.proposals[0]?.id ?? '';
  const request = await client.call(matching.requestMentorEndpoint, { body: { proposalId } });
  return { id: request.id, needId: need.id, proposalId };
}

/**
 * From a request to the feedback; `told` is waited for at each state. Resolves to the public names of what is there for
 * the mentee alone.
 */
export async function tell(
  app: TestApp,
  { mentee, mentor }: Cast,
  { told, ears }: { told: Told; ears: Ears },
): Promise<string[]> {
  const refused = await ears.privately(async () => {
    const somebody = await joinMentee(app);
    ears.leaveOut(somebody.session.accessToken);
    return ask(somebody, 'topic-exams');
  });
  const asked = await ask(mentee, 'topic-exams', ASKED);
  await mentor.client.call(matching.declineRequestEndpoint, { params: { id: refused.id } });
  await told('asked', [refused.id, asked.id, asked.needId, asked.proposalId]);

  const { conversationId: id } = await mentor.client.call(matching.acceptRequestEndpoint, {
    params: { id: asked.id },
  });
  const params = { id };
  await told('proposed', [id, asked.id]);
  for (const { client } of [mentee, mentor])
    await client.call(talk.acceptAgreementEndpoint, { params, body: { version: 1 } });

  const names = await talkAbout({ mentee, mentor, id });
  const reading = await mentor.client.call(talk.getConversationEndpoint, { params });
  const cursors = [reading.cursor, ...names.cursors];
  await told('active', [id, ...names.ids], cursors);

  const inside = await app.features.conversations.locateFor({
    actor: app.platform.tokens.verify(mentee.session.accessToken).actor,
    conversationId: id,
    messageId: names.held,
  });
  const lock = { conversationId: inside.conversationId, lockId: 'x', by: null };
  await app.features.conversations.lock(lock);
  await told('locked', [id, names.held, inside.conversationId, inside.entryId ?? ''], cursors);
  await app.features.conversations.unlock(lock);

  const { client: desk } = await ears.privately(() => hireStaff(app, { role: 'moderator', deskName: 'Ash' }));
  await ears.privately(() => pauseAndTellBoth(desk));

  await mentee.client.call(talk.endConversationEndpoint, { params });
  await mentee.client.call(reputation.giveFeedbackEndpoint, {
    params,
    body: { value: 1, words: SECRETS.feedback },
  });
  const words = 'I listened more than I spoke.';
  await mentor.client.call(reputation.giveReflectionEndpoint, {
    params,
    body: { words, kudos: ['courage'] },
  });
  await mentor.client.call(talk.endConversationEndpoint, { params });
  await app.sweepNow();
  const { cases } = await ears.privately(() => desk.call(listCasesEndpoint));
  await told('ended', [id, names.held, ...cases.map((one) => one.id)], cursors);
  return [names.held, names.attemptId, names.reportId, asked.needId, asked.proposalId];
}

/** Both write; something of the mentee's is held, stopped, kept as a draft, and reported. */
async function talkAbout({ mentee, mentor, id }: { mentee: Joined; mentor: ScreenedMentor; id: string }) {
  const params = { id };
  const send = ({ client }: Joined, text: string, clientMessageId: string = randomUUID()) =>
    client.call(talk.sendMessageEndpoint, { params, body: { clientMessageId, text } });
  const first = await send(mentee, HEARD.mentee);
  const heldUnder = randomUUID();
  const held = await send(mentee, SECRETS.held, heldUnder);
  const stopped = await mentee.client.send({
    method: 'POST',
    path: `/api/conversations/${id}/messages`,
    body: { clientMessageId: randomUUID(), text: `i feel better, ${SECRETS.blocked}` },
  });
  const attemptId = /"attemptId":"([^"]+)"/.exec(stopped.text)?.[1] ?? '';
  await mentee.client.call(talk.disputeBlockEndpoint, { params: { id, messageId: attemptId } });
  await mentee.client.call(talk.saveDraftEndpoint, { params, body: { text: SECRETS.draft, revision: 1 } });
  const answered = await send(mentor, HEARD.mentor, heldUnder);
  const taken = await send(mentor, 'that came out wrong');
  await mentor.client.call(talk.withdrawMessageEndpoint, { params: { id, messageId: taken.entry.id } });
  const about = { conversationId: id, messageId: answered.entry.id };
  const reason = 'other';
  const reporting = { ...about, reason, words: SECRETS.report } as const;
  const { reportId } = await mentee.client.call(reportMessageEndpoint, { body: reporting });
  await mentor.client.call(reportMessageEndpoint, { body: { ...about, messageId: first.entry.id, reason } });
  return {
    held: held.entry.id,
    attemptId,
    reportId,
    ids: [first.entry.id, held.entry.id, answered.entry.id, attemptId, reportId, heldUnder],
    cursors: [first.cursor, held.cursor, answered.cursor],
  };
}

/** What a mentor does beside talking, and what anybody can do who is not signed in. */
export async function goAboutOnesBusiness(
  app: TestApp,
  { mentor, stranger }: Cast,
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
  const { entries } = await client.call(talk.getConversationEndpoint, { params: { id } });
  await client.call(talk.markReadEndpoint, { params: { id }, body: { upTo: entries.at(-1)?.id ?? '' } });

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
