import { IN_SERVICE } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { dueOf } from './application.due.ts';
import { createApplicationRepository } from './application.repository.ts';
import { answerReference } from './commands/answerReference.ts';
import { answerCheck } from './commands/answerCheck.ts';
import { askAnotherReferee } from './commands/askAnotherReferee.ts';
import { closeReferral } from './commands/closeReferral.ts';
import { confirmContactEmail } from './commands/confirmContactEmail.ts';
import { confirmReference } from './commands/confirmReference.ts';
import { bookInterview } from './commands/bookInterview.ts';
import { makeInvitation } from './commands/makeInvitation.ts';
import { lookAtInterview } from './commands/lookAtInterview.ts';
import { offerSlots } from './commands/offerSlots.ts';
import { recordInterview } from './commands/recordInterview.ts';
import { checksRoutes } from './checks.routes.ts';
import { interviewsRoutes } from './interviews.routes.ts';
import { nameReferee } from './commands/nameReferee.ts';
import { requestCheck } from './commands/requestCheck.ts';
import { resendEmailProof } from './commands/resendEmailProof.ts';
import { ringReferee } from './commands/ringReferee.ts';
import { sendEmailProofs } from './commands/sendEmailProofs.ts';
import { takeReference } from './commands/takeReference.ts';
import { tellOfDue } from './commands/tellOfDue.ts';
import { workLapses } from './commands/workLapses.ts';
import { workReferences } from './commands/workReferences.ts';
import { openReference } from './queries/openReference.ts';
import { createEmailProofRepository } from './emailProof.repository.ts';
import { createReferenceRepository } from './reference.repository.ts';
import { createReferralRepository } from './referral.repository.ts';
import { referencesRoutes } from './references.routes.ts';
import { advanceApplication } from './commands/advanceApplication.ts';
import { beginApplication } from './commands/beginApplication.ts';
import { pageOverdueReferrals } from './commands/pageOverdueReferrals.ts';
import { proveStep } from './commands/proveStep.ts';
import { recordCheck } from './commands/recordCheck.ts';
import { moveApplication } from './commands/moveApplication.ts';
import { saveApplicationDraft } from './commands/saveApplicationDraft.ts';
import { submitApplication } from './commands/submitApplication.ts';
import { withdrawApplication } from './commands/withdrawApplication.ts';
import { matchableReader } from './matchable.ts';
import { getMyApplication } from './queries/getMyApplication.ts';
import { listApplications } from './queries/listApplications.ts';
import { viewApplication } from './queries/viewApplication.ts';
import { approvedForMinors } from './screening.policy.ts';
import type { ScreeningDeps } from './screening.deps.ts';
import type { ScreeningPorts } from './screening.ports.ts';
import { screeningRoutes } from './screening.routes.ts';

export { applicationMoved, volunteerAsked } from './screening.events.ts';

export type ScreeningFeature = ReturnType<typeof createScreeningFeature>;

/** Volunteers' applications: from sign-up to being matched, breaks in service and its end. */
export function createScreeningFeature({ platform, ...ports }: { platform: Platform } & ScreeningPorts) {
  const applications = createApplicationRepository();
  const deps: ScreeningDeps = {
    ...platform,
    ...ports,
    applications,
    emailProofs: createEmailProofRepository(),
    references: createReferenceRepository(),
    referrals: createReferralRepository(),
  };
  const commands = {
    answerCheck: answerCheck(deps),
    answerReference: answerReference(deps),
    askAnotherReferee: askAnotherReferee(deps),
    closeReferral: closeReferral(deps),
    confirmContactEmail: confirmContactEmail(deps),
    confirmReference: confirmReference(deps),
    bookInterview: bookInterview(deps),
    makeInvitation: makeInvitation(deps),
    lookAtInterview: lookAtInterview(deps),
    offerSlots: offerSlots(deps),
    recordInterview: recordInterview(deps),
    nameReferee: nameReferee(deps),
    requestCheck: requestCheck(deps),
    resendEmailProof: resendEmailProof(deps),
    ringReferee: ringReferee(deps),
    takeReference: takeReference(deps),
    advanceApplication: advanceApplication(deps),
    beginApplication: beginApplication(deps),
    moveApplication: moveApplication(deps),
    recordCheck: recordCheck(deps),
    saveApplicationDraft: saveApplicationDraft(deps),
    submitApplication: submitApplication(deps),
    withdrawApplication: withdrawApplication(deps),
  };
  const queries = {
    getMyApplication: getMyApplication(deps),
    listApplications: listApplications(deps),
    openReference: openReference(deps),
    viewApplication: viewApplication(deps),
  };
  const doors = [
    screeningRoutes({ commands, queries }),
    referencesRoutes({ commands, queries }),
    interviewsRoutes(commands),
    checksRoutes(commands),
  ];
  const module: FeatureModule = {
    name: 'screening',
    prepare: async () => {
      await applications.addMissingFields();
      for (const application of await applications.findWithoutDue()) {
        const due = dueOf(application, application.enteredAt);
        await applications.setDue({ applicationId: application._id, due });
      }
    },
    routes: (routes) => {
      for (const register of doors) register(routes);
    },
    sweeps: [
      { name: 'screening.workReferences', everySeconds: 15, run: workReferences(deps) },
      { name: 'screening.tellOfDue', everySeconds: 900, run: tellOfDue(deps) },
      { name: 'screening.pageOverdueReferrals', everySeconds: 60, run: pageOverdueReferrals(deps) },
      { name: 'screening.workLapses', everySeconds: 900, run: workLapses(deps) },
      { name: 'screening.sendEmailProofs', everySeconds: 15, run: sendEmailProofs(deps) },
    ],
  };

  return {
    module,
    begin: commands.beginApplication,
    stateOf: async (mentorId: string): Promise<ScreeningState | null> =>
      (await applications.findOfMentor(mentorId))?.state ?? null,
    mentorsOnProbation: () => applications.findOnProbation(),
    ...matchableReader(deps),
    mayMeetMinors: async (mentorId: string): Promise<boolean> =>
      approvedForMinors(await applications.findApprovedBands(mentorId)),
    /** Mentors in service, or out of it for a while, with the public id of their application. */
    listInService: applications.listInService,
    /** The mentor in service whose application it is; null where there is none. */
    mentorInService: async (publicId: string): Promise<string | null> => {
      const application = await applications.findSentIn(publicId);
      return application && IN_SERVICE.includes(application.state) ? application.mentorId : null;
    },
    advanceApplication: commands.advanceApplication,
    /** Records the evidence that a step needs, by the commands that people use; for demonstration data and tests. */
    proveStep: proveStep(deps),
  };
}
