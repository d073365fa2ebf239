import type { Side } from '../../../shared/domain/conversation/states.ts';
import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import type { StartThread } from '../../platform/threads/index.ts';
import { createCheck } from '../checks/index.ts';
import { createAppealRepository } from './appeal.repository.ts';
import { createAttemptRepository } from './attempt.repository.ts';
import { createCaseRepository } from './case.repository.ts';
import { createCaseTextRepository } from './caseText.repository.ts';
import { appealDecision } from './commands/appealDecision.ts';
import { claimCase } from './commands/claimCase.ts';
import { decideCase } from './commands/decideCase.ts';
import { disputeAttempt } from './commands/disputeAttempt.ts';
import { endClaimsOf } from './commands/endClaimsOf.ts';
import { endOverdueClaims } from './commands/endOverdueClaims.ts';
import { holdCase } from './commands/holdCase.ts';
import { noteDelivered } from './commands/noteDelivered.ts';
import { noteAnswer } from './commands/noteAnswer.ts';
import { openCase } from './commands/openCase.ts';
import { openListenCase } from './commands/openListenCase.ts';
import { openMessageCase } from './commands/openMessageCase.ts';
import { openTextCase } from './commands/openTextCase.ts';
import { raiseHeardCase } from './commands/raiseHeardCase.ts';
import { readInCase } from './commands/readInCase.ts';
import { reportMessage } from './commands/reportMessage.ts';
import { storeAttempt } from './commands/storeAttempt.ts';
import { takeTeamMessage } from './commands/takeTeamMessage.ts';
import { takeOverCase } from './commands/takeOverCase.ts';
import { unclaimCase } from './commands/unclaimCase.ts';
import { watchQueue } from './commands/watchQueue.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { ModerationPorts } from './moderation.ports.ts';
import { moderationReactions } from './moderation.reactions.ts';
import { moderationRoutes } from './moderation.routes.ts';
import { claimedUntil } from './queries/claimedUntil.ts';
import { caseAtHand } from './queries/caseAtHand.ts';
import { exemptConversations } from './queries/exemptConversations.ts';
import { getCase } from './queries/getCase.ts';
import { isMenteeAtRisk } from './queries/isMenteeAtRisk.ts';
import { listCases } from './queries/listCases.ts';
import { listCaseTexts } from './queries/listCaseTexts.ts';
import { listMyAppeals } from './queries/listMyAppeals.ts';
import { listMyReports } from './queries/listMyReports.ts';
import { listRatingCases } from './queries/listRatingCases.ts';
import { listStoppedAttempts } from './queries/listStoppedAttempts.ts';
import { requireWorkable } from './queries/requireWorkable.ts';
import { whoMayWork } from './queries/whoMayWork.ts';
import { createReportRepository } from './report.repository.ts';

export type { CheckResult } from '../checks/index.ts';
export type { CaseAtHand } from './caseAtHand.ts';
export type { RatingCase } from './queries/listRatingCases.ts';

interface WrittenText {
  accountId: string;
  text: string;
  from: Side;
  /** Earlier texts of the writer, oldest first. */
  before?: readonly string[];
}

export { caseDecided } from './case.events.ts';

export type ModerationFeature = ReturnType<typeof createModerationFeature>;

/** The check before delivery, and the desk: cases, decisions, reports. */
export function createModerationFeature({
  platform,
  startThread,
  ...ports
}: { platform: Platform; startThread?: StartThread | undefined } & ModerationPorts) {
  const { clock, config, events, limiter, log, metrics, realtime, sealer } = platform;
  const { check, warmUp, stop } = createCheck({ log, folder: config.listenerFolder, startThread });
  const deps: ModerationDeps = {
    clock,
    events,
    limiter,
    log,
    metrics,
    realtime,
    sealer,
    ...ports,
    check,
    cases: createCaseRepository(),
    caseTexts: createCaseTextRepository(),
    reports: createReportRepository(),
    appeals: createAppealRepository(),
    attempts: createAttemptRepository(),
  };
  const commands = {
    appealDecision: appealDecision(deps),
    claimCase: claimCase(deps),
    decideCase: decideCase(deps),
    readInCase: readInCase(deps),
    reportMessage: reportMessage(deps),
    takeOverCase: takeOverCase(deps),
    unclaimCase: unclaimCase(deps),
  };
  const queries = {
    getCase: getCase(deps),
    listCases: listCases(deps),
    listCaseTexts: listCaseTexts(deps),
    listMyAppeals: listMyAppeals(deps),
    listMyReports: listMyReports(deps),
  };
  const module: FeatureModule = {
    name: 'moderation',
    routes: moderationRoutes({ commands, queries }),
    reactions: moderationReactions(deps),
    sweeps: [
      { name: 'moderation.watchQueue', everySeconds: MINUTE_SECONDS, run: watchQueue(deps) },
      { name: 'moderation.endOverdueClaims', everySeconds: 5, run: endOverdueClaims(deps) },
    ],
  };
  return {
    module,
    check,
    /** Checks any other text that people write; alone, unless the caller knows the writer's earlier texts. */
    screenText: ({ accountId, text, from, before = [] }: WrittenText) =>
      check({ accountId, text, from, before }),
    reportMessage: commands.reportMessage,
    openCase: openCase(deps),
    openTextCase: openTextCase(deps),
    openMessageCase: openMessageCase(deps),
    noteDelivered: noteDelivered(deps),
    openListenCase: openListenCase(deps),
    raiseHeardCase: raiseHeardCase(deps),
    storeAttempt: storeAttempt(deps),
    listStoppedAttempts: listStoppedAttempts(deps),
    listRatingCases: listRatingCases(deps),
    disputeAttempt: disputeAttempt(deps),
    endClaimsOf: endClaimsOf(deps),
    caseAtHand: caseAtHand(deps),
    holdCase: holdCase(deps),
    takeTeamMessage: takeTeamMessage(deps),
    noteAnswer: noteAnswer(deps),
    exemptConversations: exemptConversations(deps),
    isMenteeAtRisk: isMenteeAtRisk(deps),
    claimedUntil: claimedUntil(deps),
    requireWorkable: requireWorkable(deps),
    whoMayWork: whoMayWork(deps),
    /** Resolves when the check has answered a first text, so that the first real message is neither late nor held. */
    warmUp,
    /** Ends the threads that check texts. */
    stop,
  };
}
