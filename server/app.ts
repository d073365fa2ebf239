import type { Clock } from './platform/clock/index.ts';
import type { Config, ServerRole } from './platform/config/index.ts';
import { openPlatform } from './platform/host.ts';
import type { LogDestination } from './platform/logging/index.ts';
import type { Platform } from './platform/platform.ts';
import type { StartThread } from './platform/threads/index.ts';
import type { Curriculum } from '../shared/domain/training/curriculum.ts';
import { createAccountsFeature } from './features/accounts/index.ts';
import type { AccountsFeature } from './features/accounts/index.ts';
import { ABSENT_LISTENER, createAttentionFeature } from './features/attention/index.ts';
import type { AttentionFeature, ListenerPort } from './features/attention/index.ts';
import { createAuditFeature } from './features/audit/index.ts';
import type { AuditFeature } from './features/audit/index.ts';
import { attentionOf, createListener, DEFAULT_THRESHOLDS, MEASURED_SHARES } from './features/checks/index.ts';
import { createCalloutFeature } from './features/callout/index.ts';
import type { CalloutChannelsPort, CalloutFeature } from './features/callout/index.ts';
import { createConversationsFeature } from './features/conversations/index.ts';
import type { ConversationsFeature } from './features/conversations/index.ts';
import { createCoordinationFeature } from './features/coordination/index.ts';
import { createErasureFeature } from './features/erasure/index.ts';
import { createEvidenceFeature } from './features/evidence/index.ts';
import { createMatchingFeature } from './features/matching/index.ts';
import type { MatchingFeature } from './features/matching/index.ts';
import { createModerationFeature } from './features/moderation/index.ts';
import type { ModerationFeature } from './features/moderation/index.ts';
import { createNotificationsFeature } from './features/notifications/index.ts';
import type { NotificationsFeature } from './features/notifications/index.ts';
import { createRestrictionsFeature } from './features/restrictions/index.ts';
import type { RestrictionsFeature } from './features/restrictions/index.ts';
import { createRepliesFeature } from './features/replies/index.ts';
import type { RepliesFeature } from './features/replies/index.ts';
import { createOutsideReportsFeature } from './features/outsideReports/index.ts';
import { createReputationFeature } from './features/reputation/index.ts';
import type { ReputationFeature } from './features/reputation/index.ts';
import { createScreeningFeature } from './features/screening/index.ts';
import type { ScreeningFeature } from './features/screening/index.ts';
import { createSignpostsFeature } from './features/signposts/index.ts';
import { createTeamThreadsFeature } from './features/teamThreads/index.ts';
import { createDebriefsFeature } from './features/debriefs/index.ts';
import { createTrainingFeature } from './features/training/index.ts';
import { createTimeFeature } from './features/time/index.ts';
import type { TimeFeature } from './features/time/index.ts';

interface AppInput {
  config: Config;
  clock: Clock;
  roles?: readonly ServerRole[];
  logTo?: LogDestination;
  /** Hears messages after their delivery; by default the built-in listener, in a thread of its own. */
  listener?: ListenerPort;
  /** How the threads of the check are started; a test lends warm ones. */
  startThread?: StartThread;
  /** How pages reach staff; by default e-mail and web push. */
  pageChannels?: CalloutChannelsPort;
  /** Lots from 0 to 1 by which samples are drawn; a test hands its own in. */
  drawLot?: (text: string) => number;
  /** What the training asks for; a test gives another. */
  curriculum?: Curriculum;
}

export { ABSENT_LISTENER };
export type { CalloutChannelsPort, ListenerPort };
export type KithApp = Awaited<ReturnType<typeof createApp>>;

/** The whole service with its stores connected. It opens no port and runs no job or sweep until `start`. */
export async function createApp(input: AppInput) {
  const { config, clock, roles, logTo, listener, startThread, pageChannels, drawLot, curriculum } = input;
  const host = await openPlatform({ config, clock, logTo });
  const builtIn = listener ? null : startListener(host.platform);
  const features = joinFeatures(host.platform, {
    listener: listener ?? builtIn?.port ?? ABSENT_LISTENER,
    startThread,
    pageChannels,
    drawLot,
    curriculum,
  });
  const modules = Object.values(features).map(({ module }) => module);
  const { authenticator } = features.accounts;
  /** Stops the worker threads after the server has stopped, because its last requests use them. */
  const thenStopThreads = async (stopped: Promise<void>) => {
    try {
      await stopped;
    } finally {
      await Promise.all([features.moderation.stop(), builtIn?.stop()]);
    }
  };
  return {
    platform: host.platform,
    features,
    /** Runs one moderation check, because the first one is slow. Call it before `start` in a process that serves people. */
    warmUp: features.moderation.warmUp,
    start: async () => {
      const running = await host.start({ modules, authenticator, ...(roles && { roles }) });
      return { ...running, stop: () => thenStopThreads(running.stop()) };
    },
    /** Closes the stores; for commands, which start no role. */
    close: () => thenStopThreads(host.close()),
  };
}

/** Starts the learned listener in a thread of its own. */
function startListener({ config, log, metrics }: Platform): {
  port: ListenerPort;
  stop: () => Promise<void>;
} {
  const listener = createListener({ log, metrics, folder: config.listenerFolder });
  const port: ListenerPort = {
    hear: listener.hear,
    isReady: listener.isReady,
    attentionOf,
    defaultThresholds: DEFAULT_THRESHOLDS,
    measured: MEASURED_SHARES,
  };
  return { port, stop: listener.stop };
}

/** What the features take from outside of the platform. */
interface Outside {
  listener: ListenerPort;
  startThread: StartThread | undefined;
  pageChannels: CalloutChannelsPort | undefined;
  drawLot: ((text: string) => number) | undefined;
  curriculum: Curriculum | undefined;
}

/**
 * Creates every feature with its ports (`*.ports.ts`). Features need each other in both directions: a port is a function that looks its
 * feature up when it is called, because the feature may not exist yet when the port is made.
 */
function joinFeatures(
  platform: Platform,
  { listener, startThread, pageChannels, drawLot, curriculum }: Outside,
) {
  const audit: AuditFeature = createAuditFeature({
    platform,
    accounts: {
      findPersons: (ids) => accounts.findPersons(ids),
      listStaffOfRoles: (roles) => accounts.listStaffOfRoles(roles),
    },
    cases: {
      numbersOf: (ids) => moderation.numbersOf(ids),
      idOfNumber: (number) => moderation.idOfNumber(number),
    },
  });
  const openTextCase = (input: Parameters<ModerationFeature['openTextCase']>[0]) =>
    moderation.openTextCase(input);

  const notify: NotificationsFeature['notify'] = (input) => notifications.notify(input);
  const accounts: AccountsFeature = createAccountsFeature({
    platform,
    audit,
    desk: { endClaimsOf: (holder) => moderation.endClaimsOf(holder) },
    notifications: { endPush: (owner) => notifications.endPush(owner) },
    screening: { begin: (input) => screening.begin(input), stateOf: (id) => screening.stateOf(id) },
  });
  const time: TimeFeature = createTimeFeature({
    platform,
    audit,
    conversations: {
      openConversationsOf: (mentorIds) => conversations.openConversationsOfMentors(mentorIds),
      publicIdsOf: (ids) => conversations.publicIdsOf(ids),
      sentFrom: (wanted) => conversations.sentFrom(wanted),
      forgetMentorTime: (conversationId) => {
        conversations.forgetMentorTime(conversationId);
      },
      announceToMentor: (conversationId) => conversations.announceToMentor(conversationId),
    },
    moderation: { exemptConversations: (mentorIds) => moderation.exemptConversationsOf(mentorIds) },
    replies: { moveDues: (input) => replies.moveDues(input) },
  });
  const conversations: ConversationsFeature = createConversationsFeature({
    platform,
    accounts,
    time,
    matching: { readAskedWords: (matchRequestId) => matching.readAskedWords(matchRequestId) },
    attention: {
      messageStored: (message, words) => attention.messageStored(message, words),
      reviewByRules: (message, result) => attention.reviewByRules(message, result),
    },
    notifications: { noteOpenConversation: (input) => notifications.noteOpenConversation(input) },
    replies: { promisedReplyOf: (conversationId) => replies.promisedReplyOf(conversationId) },
    restrictions: { admitPair: (input) => restrictions.admitPair(input) },
    moderation: {
      check: (input) => moderation.check(input),
      screenText: (input) => moderation.screenText(input),
      isMenteeAtRisk: (conversationId) => moderation.isMenteeAtRisk(conversationId),
      storeRejectedText: (input) => moderation.storeAttempt(input),
      disputeAttempt: (input) => moderation.disputeAttempt(input),
      openMessageCase: (input) => moderation.openMessageCase(input),
      noteDelivered: (input) => moderation.noteDelivered(input),
      openTextCase,
    },
  });
  const restrictions: RestrictionsFeature = createRestrictionsFeature({
    platform,
    audit,
    conversations,
    notifications: { notify },
  });
  const replies: RepliesFeature = createRepliesFeature({ platform, conversations, time });
  const moderation: ModerationFeature = createModerationFeature({
    platform,
    startThread,
    drawLot,
    accounts: {
      findPersons: (ids) => accounts.findPersons(ids),
      listStaffOfRoles: (roles) => accounts.listStaffOfRoles(roles),
      findByAlias: (alias) => accounts.findByAlias(alias),
      findLiveSessions: (ids) => accounts.authenticator.findLiveSessions(ids),
    },
    attention: {
      recordJudgement: (input) => attention.recordJudgement(input),
      resetRunningScore: (input) => attention.resetRunningScore(input),
    },
    audit,
    callout: {
      startClock: (input) => callout.startClock(input),
      escalateClock: (input) => callout.escalateClock(input),
      stopClock: (input) => callout.stopClock(input),
      acknowledgeByClaim: (input) => callout.acknowledgeByClaim(input),
      noteClaimEnd: (input) => callout.noteClaimEnd(input),
      pageOverdueTask: (input) => callout.pageOverdueTask(input),
    },
    conversations,
    messages: conversations.messages,
    restrictions,
    screening: { mentorsOnProbation: () => screening.mentorsOnProbation() },
    time,
  });
  const reputation: ReputationFeature = createReputationFeature({
    platform,
    accounts,
    audit,
    conversations,
    matching: { relistMentors: (ids) => matching.relistMentors(ids) },
    moderation,
    replies,
  });
  const training = createTrainingFeature({ platform, curriculum, time });
  const debriefs = createDebriefsFeature({ platform, conversations, moderation });
  const screening: ScreeningFeature = createScreeningFeature({
    platform,
    accounts,
    audit,
    conversations,
    time,
    preparation: training,
    callout: { pageOverdueReferral: (input) => callout.pageOverdueReferral(input) },
    mail: { send: (mail) => notifications.sendMail(mail) },
    notifications: { notify },
    moderation: { listCasesAbout: (accountId) => moderation.listCasesAbout(accountId) },
    matching: {
      createProfile: (input) => matching.createProfile(input),
      relistMentors: (ids) => matching.relistMentors(ids),
      topicLabels: (ids) => matching.topicLabels(ids),
    },
  });
  const matching: MatchingFeature = createMatchingFeature({
    platform,
    accounts,
    screening,
    time,
    replies,
    reputation,
    conversations,
    moderation: { screenText: (input) => moderation.screenText(input), openCase: openTextCase },
    notifications: { notify, openAll: (input) => notifications.openAll(input) },
    restrictions,
  });
  const attention: AttentionFeature = createAttentionFeature({
    platform,
    accounts,
    audit,
    conversations,
    moderation,
    listener,
  });
  const notifications: NotificationsFeature = createNotificationsFeature({
    platform,
    accounts,
    conversations,
    replies,
    time,
  });
  const teamThreads = createTeamThreadsFeature({
    platform,
    accounts,
    audit,
    callout: { pageOnCall: (input) => callout.pageOnCall(input) },
    conversations,
    moderation,
    notifications: { notify },
  });
  const callout: CalloutFeature = createCalloutFeature({
    platform,
    accounts,
    audit,
    cases: moderation,
    channels: pageChannels ?? notifications,
  });
  const evidence = createEvidenceFeature({ platform, accounts, audit, moderation, teamThreads });
  const erasure = createErasureFeature({
    platform,
    accounts,
    audit,
    conversations,
    matching,
    moderation,
    notifications,
    replies,
    reputation,
    restrictions,
    teamThreads,
  });
  const outsideReports = createOutsideReportsFeature({ platform, moderation });
  const coordination = createCoordinationFeature({
    platform,
    accounts,
    conversations,
    replies,
    screening,
    time,
  });
  const signposts = createSignpostsFeature({ rota: callout });
  return {
    accounts,
    audit,
    time,
    conversations,
    moderation,
    restrictions,
    attention,
    reputation,
    screening,
    training,
    debriefs,
    matching,
    notifications,
    replies,
    teamThreads,
    callout,
    evidence,
    erasure,
    outsideReports,
    coordination,
    signposts,
  };
}
