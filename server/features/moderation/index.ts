import type { Side } from '../../../shared/domain/conversation/states.ts';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { lotOf } from '../../platform/crypto/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { StartThread } from '../../platform/threads/index.ts';
import { createCheck } from '../checks/index.ts';
import { createAppealRepository } from './appeal.repository.ts';
import { createAttemptRepository } from './attempt.repository.ts';
import { createAuthorityReportRepository } from './authorityReport.repository.ts';
import { createCaseRepository } from './case.repository.ts';
import { createCaseReadersRepository } from './caseReaders.repository.ts';
import { createCaseLogRepository } from './caseLog.repository.ts';
import { createCaseTimelineRepository } from './caseTimeline.repository.ts';
import { createCaseTextRepository } from './caseText.repository.ts';
import { appealDecision } from './commands/appealDecision.ts';
import { beAtDesk } from './commands/beAtDesk.ts';
import { closeAuthorityReport } from './commands/closeAuthorityReport.ts';
import { claimCase } from './commands/claimCase.ts';
import { decideCase } from './commands/decideCase.ts';
import { decideTogether } from './commands/decideTogether.ts';
import { disputeAttempt } from './commands/disputeAttempt.ts';
import { endClaimsOf } from './commands/endClaimsOf.ts';
import { endDebrief } from './commands/endDebrief.ts';
import { endOverdueClaims } from './commands/endOverdueClaims.ts';
import { renewOwnClaim } from './commands/renewOwnClaim.ts';
import { noteDelivered } from './commands/noteDelivered.ts';
import { setAwaitsAnswer } from './commands/setAwaitsAnswer.ts';
import { drawSecondLooks } from './commands/drawSecondLooks.ts';
import { drawSamples } from './commands/drawSamples.ts';
import { openCase } from './commands/openCase.ts';
import { openListenCase } from './commands/openListenCase.ts';
import { openMessageCase } from './commands/openMessageCase.ts';
import { openTextCase } from './commands/openTextCase.ts';
import { raiseHeardCase } from './commands/raiseHeardCase.ts';
import { noteOnCase } from './commands/noteOnCase.ts';
import { pageOverdueReports } from './commands/pageOverdueReports.ts';
import { prepareCasePack } from './commands/prepareCasePack.ts';
import { putAwayExplanation } from './commands/putAwayExplanation.ts';
import { raiseRisk } from './commands/raiseRisk.ts';
import { readInCase } from './commands/readInCase.ts';
import { recordCall } from './commands/recordCall.ts';
import { reportMessage } from './commands/reportMessage.ts';
import { saveDeskSettings } from './commands/saveDeskSettings.ts';
import { storeAttempt } from './commands/storeAttempt.ts';
import { takeTeamMessage } from './commands/takeTeamMessage.ts';
import { takeBreak } from './commands/takeBreak.ts';
import { takeOverCase } from './commands/takeOverCase.ts';
import { unclaimCase } from './commands/unclaimCase.ts';
import { widenCase } from './commands/widenCase.ts';
import { watchQueue } from './commands/watchQueue.ts';
import { createDeskRepository } from './desk.repository.ts';
import { deskRoutes } from './desk.routes.ts';
import { createErasedPersonRepository } from './erasedPerson.repository.ts';
import { createExplanationRepository } from './explanation.repository.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { ModerationPorts } from './moderation.ports.ts';
import { moderationReactions } from './moderation.reactions.ts';
import { moderationRoutes } from './moderation.routes.ts';
import { claimedUntil } from './queries/claimedUntil.ts';
import { findCaseReference } from './queries/findCaseReference.ts';
import { exemptConversations } from './queries/exemptConversations.ts';
import { exemptConversationsOf } from './queries/exemptConversationsOf.ts';
import { countSampleReads } from './queries/countSampleReads.ts';
import { getCase } from './queries/getCase.ts';
import { getTransparency } from './queries/getTransparency.ts';
import { idOfNumber } from './queries/idOfNumber.ts';
import { isDecided } from './queries/isDecided.ts';
import { hardConversationOf } from './queries/hardConversationOf.ts';
import { isMenteeAtRisk } from './queries/isMenteeAtRisk.ts';
import { listCasesAbout } from './queries/listCasesAbout.ts';
import { listCases } from './queries/listCases.ts';
import { listCaseTexts } from './queries/listCaseTexts.ts';
import { listMyAppeals } from './queries/listMyAppeals.ts';
import { listMyExplanations } from './queries/listMyExplanations.ts';
import { listMyReports } from './queries/listMyReports.ts';
import { listAgreement } from './queries/listAgreement.ts';
import { listPutAwayExplanations } from './queries/listPutAwayExplanations.ts';
import { listRelatedCases } from './queries/listRelatedCases.ts';
import { listRatingCases } from './queries/listRatingCases.ts';
import { listSealedCopies } from './queries/listSealedCopies.ts';
import { listStoppedAttempts } from './queries/listStoppedAttempts.ts';
import { numbersOf } from './queries/numbersOf.ts';
import { requireWorkable } from './queries/requireWorkable.ts';
import { whoMayWork } from './queries/whoMayWork.ts';
import { createQueueRepository } from './queue.repository.ts';
import { createReportRepository } from './report.repository.ts';
import { explanationRoutes } from './explanation.routes.ts';

export type { CheckResult } from '../checks/index.ts';
export type { CaseReference } from './caseReference.ts';
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
  drawLot,
  ...ports
}: {
  platform: Platform;
  startThread?: StartThread | undefined;
  drawLot?: ((text: string) => number) | undefined;
} & ModerationPorts) {
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
    lotOf: drawLot ?? ((text) => lotOf({ key: config.keys.log, text })),
    cases: createCaseRepository(),
    authorityReports: createAuthorityReportRepository(),
    caseReaders: createCaseReadersRepository(),
    caseLog: createCaseLogRepository(),
    queue: createQueueRepository(),
    desks: createDeskRepository(),
    caseTimeline: createCaseTimelineRepository(),
    caseTexts: createCaseTextRepository(),
    reports: createReportRepository(),
    appeals: createAppealRepository(),
    attempts: createAttemptRepository(),
    explanations: createExplanationRepository(),
    erasedPersons: createErasedPersonRepository(),
  };
  const commands = {
    appealDecision: appealDecision(deps),
    claimCase: claimCase(deps),
    decideCase: decideCase(deps),
    prepareCasePack: prepareCasePack(deps),
    readInCase: readInCase(deps),
    reportMessage: reportMessage(deps),
    takeOverCase: takeOverCase(deps),
    unclaimCase: unclaimCase(deps),
  };
  const queries = {
    countSampleReads: countSampleReads(deps),
    getCase: getCase(deps),
    getTransparency: getTransparency(deps),
    listCases: listCases(deps),
    listCaseTexts: listCaseTexts(deps),
    listMyAppeals: listMyAppeals(deps),
    listMyReports: listMyReports(deps),
  };
  const addCaseRoutes = moderationRoutes({ commands, queries });
  const addExplanationRoutes = explanationRoutes({
    noteOnCase: noteOnCase(deps),
    putAwayExplanation: putAwayExplanation(deps),
    listMyExplanations: listMyExplanations(deps),
    listPutAwayExplanations: listPutAwayExplanations(deps),
  });
  const addDeskRoutes = deskRoutes({
    commands: {
      beAtDesk: beAtDesk(deps),
      closeAuthorityReport: closeAuthorityReport(deps),
      decideTogether: decideTogether(deps),
      endDebrief: endDebrief(deps),
      raiseRisk: raiseRisk(deps),
      recordCall: recordCall(deps),
      saveDeskSettings: saveDeskSettings(deps),
      takeBreak: takeBreak(deps),
      widenCase: widenCase(deps),
    },
    queries: { listAgreement: listAgreement(deps), listRelatedCases: listRelatedCases(deps) },
  });
  const module: FeatureModule = {
    name: 'moderation',
    routes(routes) {
      addCaseRoutes(routes);
      addExplanationRoutes(routes);
      addDeskRoutes(routes);
    },
    reactions: moderationReactions(deps),
    sweeps: [
      { name: 'moderation.watchQueue', everySeconds: MINUTE_SECONDS, run: watchQueue(deps) },
      { name: 'moderation.drawSamples', everySeconds: HOUR_SECONDS, run: drawSamples(deps) },
      { name: 'moderation.drawSecondLooks', everySeconds: HOUR_SECONDS, run: drawSecondLooks(deps) },
      {
        name: 'moderation.pageOverdueReports',
        everySeconds: MINUTE_SECONDS,
        run: pageOverdueReports(deps),
      },
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
    findCaseReference: findCaseReference(deps),
    renewOwnClaim: renewOwnClaim(deps),
    takeTeamMessage: takeTeamMessage(deps),
    setAwaitsAnswer: setAwaitsAnswer(deps),
    exemptConversations: exemptConversations(deps),
    exemptConversationsOf: exemptConversationsOf(deps),
    hardConversationOf: hardConversationOf(deps),
    isMenteeAtRisk: isMenteeAtRisk(deps),
    claimedUntil: claimedUntil(deps),
    getTransparency: queries.getTransparency,
    isDecided: isDecided(deps),
    listCasesAbout: listCasesAbout(deps),
    listSealedCopies: listSealedCopies(deps),
    idOfNumber: idOfNumber(deps),
    numbersOf: numbersOf(deps),
    requireWorkable: requireWorkable(deps),
    whoMayWork: whoMayWork(deps),
    /** What an erasure asks and changes. */
    erasure: deps.erasedPersons,
    /** Resolves when the check has answered a first text, so that the first real message is neither late nor held. */
    warmUp,
    /** Ends the threads that check texts. */
    stop,
  };
}
