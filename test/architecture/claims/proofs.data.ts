import { ACCOUNT_PROOFS } from './accountProofs.data.ts';
import { APPEAL_PROOFS } from './appealProofs.data.ts';
import { AUDIT_PROOFS } from './auditProofs.data.ts';
import { DESK_PROOFS } from './deskProofs.data.ts';
import { DESK_WORK_PROOFS } from './deskWorkProofs.data.ts';
import { ERASURE_PROOFS } from './erasureProofs.data.ts';
import { EVIDENCE_PROOFS } from './evidenceProofs.data.ts';
import { NOTICE_PROOFS } from './noticeProofs.data.ts';
import { OUTSIDE_PROOFS } from './outsideProofs.data.ts';
import type { Proof } from './proof.ts';
import { RATING_PROOFS } from './ratingProofs.data.ts';
import { RESTRICTION_PROOFS } from './restrictionProofs.data.ts';
import { TEAM_PROOFS } from './teamProofs.data.ts';
import { TIME_PROOFS } from './timeProofs.data.ts';
import { TRAINING_PROOFS } from './trainingProofs.data.ts';

/** By a short name, so that a test which moves or is renamed is mended here once. */
export const PROOFS = {
  ...ACCOUNT_PROOFS,
  ...APPEAL_PROOFS,
  ...AUDIT_PROOFS,
  ...DESK_PROOFS,
  ...DESK_WORK_PROOFS,
  ...ERASURE_PROOFS,
  ...EVIDENCE_PROOFS,
  ...NOTICE_PROOFS,
  ...OUTSIDE_PROOFS,
  ...RATING_PROOFS,
  ...RESTRICTION_PROOFS,
  ...TEAM_PROOFS,
  ...TIME_PROOFS,
  ...TRAINING_PROOFS,
  applicationKept: {
    file: 'test/client/mentorApplication.test.ts',
    title: 'saves the valid fields and leaves the others on the page',
  },
  applicationSealed: {
    file: 'test/server/screening/staff.test.ts',
    title: 'the form, the notes and the referees are sealed: nothing of them is in the store',
  },
  askedWords: {
    file: 'test/server/matching/askedWords.test.ts',
    title: 'is read by the mentor after the yes, and by nobody before it',
  },
  askingAgain: {
    file: 'test/server/matching/requests.test.ts',
    title: 'declined needs no reason, and there are fresh suggestions without that mentor',
  },
  blockedDetail: {
    file: 'test/server/messages/stopped.test.ts',
    title:
      'R13, N14: a detail is named to its writer with a rewrite; the attempt takes no place in the conversation',
  },
  calledAtNight: {
    file: 'test/server/callout/clocks.test.ts',
    title:
      'R18: at night pages on-call, the next person, the lead and the coordinators, each once and at its minute',
  },
  cryForHelp: {
    file: 'test/server/moderation/cryForHelp.test.ts',
    title:
      'R15: a cry for help is delivered, shows the card within two seconds, opens one case, and suspends the cap until the decision',
  },
  disputes: {
    file: 'test/server/moderation/ruleDisputes.test.ts',
    title:
      '`rules disputes` prints the rules of each stopped text and whether it was disputed, without its words',
  },
  draftKept: {
    file: 'test/client/draftSaver.test.ts',
    title: 'is saved once after a pause in typing',
  },
  eitherEnds: {
    file: 'test/server/conversations/agreement.test.ts',
    title: 'R25: either side leaves at once, without a reason, even while contact is stopped; it ends once',
  },
  fourEyes: {
    file: 'test/server/screening/approval.test.ts',
    title: 'the first yes is an approval, the second person’s is the move',
  },
  goalChange: {
    file: 'test/server/conversations/agreement.test.ts',
    title: 'a change asks both again, and the conversation goes on meanwhile',
  },
  heldWaits: {
    file: 'test/server/messages/stopped.test.ts',
    title: 'R13: one that is held is its writer’s alone, and opens a case',
  },
  helpPage: {
    file: 'test/journeys/screens.test.ts',
    title: 'R17, R42: where a screen cannot be shown, help and quick exit still work',
  },
  helplines: {
    file: 'test/architecture/helplines.test.ts',
    title: 'shows people only what a person has verified',
  },
  interviewer: {
    file: 'test/server/screening/approval.test.ts',
    title: 'the interviewer’s yes does not count, first or second, though the role could',
  },
  judgedNotNeeded: {
    file: 'test/server/attention/judging.test.ts',
    title: 'notNeeded closes it, and what was heard before counts no further',
  },
  judgedRight: {
    file: 'test/server/attention/judging.test.ts',
    title: 'right on a mentor’s makes conduct of it, with no card for anybody',
  },
  listened: {
    file: 'test/server/attention/effects.test.ts',
    title: 'offers help and opens one listen case, read within the day, behind every case with a clock',
  },
  listenedMentor: {
    file: 'test/server/attention/effects.test.ts',
    title: 'of a mentor is one of conduct, without a lock, a hold or any sign to the mentor',
  },
  lockPauses: {
    file: 'test/server/moderation/conduct.test.ts',
    title: 'a lock by staff takes effect at once, and its case can unlock it',
  },
  mentorTold: {
    file: 'test/server/moderation/cryForHelp.test.ts',
    title: 'H3: from moderate risk on the mentor is told, until the case is decided',
  },
  messageChecked: {
    file: 'test/shared/text/screenText.test.ts',
    title: '%s: a mentee is blocked, a mentor held with a case',
  },
  newAlias: {
    file: 'test/server/conversations/agreement.test.ts',
    title: 'a mentee is somebody new in each conversation; the mentor is the same',
  },
  noWordsWithDetails: {
    file: 'test/server/matching/suggestions.test.ts',
    title: 'N14: with details that say who they are, are not kept: which words, why, and what to say instead',
  },
  offerQuiet: {
    file: 'test/server/attention/effects.test.ts',
    title: 'stands under the mentee’s message within two seconds, on their line alone, with no case',
  },
  nothingKept: {
    file: 'test/journeys/noStorage.test.ts',
    title: 'H1: with %s a message is sent, and one line says that nothing is kept',
  },
  offerStaysAway: {
    file: 'test/server/attention/effects.test.ts',
    title: 'never comes back in a conversation in which it was put away',
  },
  oneRequest: {
    file: 'test/server/matching/requests.test.ts',
    title: 'is one at a time, whatever races',
  },
  outbox: {
    file: 'test/client/outbox.test.ts',
    title: 'keeps its order over a reload',
  },
  outcomeTold: {
    file: 'test/server/moderation/outcomes.test.ts',
    title: 'only the reporter gets a push about the outcome',
  },
  readsRecorded: {
    file: 'test/server/moderation/heldMessage.test.ts',
    title:
      'R38: a case hides the words of its messages, and every read of them is audited before it is answered',
  },
  removed: {
    file: 'test/server/moderation/heldMessage.test.ts',
    title: 'a removed message is never delivered',
  },
  reportActed: {
    file: 'test/server/moderation/reports.test.ts',
    title: 'after a measure the reporter gets a push and the outcome acted',
  },
  reportHidden: {
    file: 'test/server/moderation/reports.test.ts',
    title: 'the reported side sees nothing of the report',
  },
  reportListed: {
    file: 'test/server/moderation/reports.test.ts',
    title: 'a report is listed for the reporter, and opens a case with a due time and the message',
  },
  reportNoRule: {
    file: 'test/server/moderation/reports.test.ts',
    title: 'after noAction the reporter gets the outcome noRuleBroken',
  },
  requestRunsOut: {
    file: 'test/server/matching/requests.test.ts',
    title: 'runs out after 72 hours: to the second for the answer, by the sweep for the rest',
  },
  roadWalked: {
    file: 'test/shared/domain/screening/moves.test.ts',
    title: 'matchable is only reached behind the whole road',
  },
  suggestions: {
    file: 'test/server/matching/suggestions.test.ts',
    title:
      'design 11: up to three, each with what the two have in common in a sentence, and no rating of a newcomer',
  },
  suspended: {
    file: 'test/server/screening/contact.test.ts',
    title:
      'a suspension stops every conversation of the mentor in the same second, and its end lets them go on',
  },
  takenBack: {
    file: 'test/server/messages/catchUp.test.ts',
    title: 'leaves its place and no words, on both screens, live and later',
  },
  thresholds: {
    file: 'test/server/attention/thresholds.test.ts',
    title: 'a change holds for the next message within five seconds, and says who made it and why',
  },
  timeFirst: {
    file: 'test/server/matching/suggestions.test.ts',
    title: 'nobody without time left this week, and those again when the week opens',
  },
  withdrawnReadable: {
    file: 'test/server/moderation/outcomes.test.ts',
    title: 'a held message that its writer withdrew cannot be released, and staff can still read it',
  },
  watched: {
    file: 'test/server/attention/judging.test.ts',
    title: 'watch closes it and lowers the review to the offer for fourteen days, on that side alone',
  },
} as const satisfies Record<string, Proof>;
