import type { Claim } from './claim.ts';

/** What is promised about the work of the desk: who is told, notes, the list. */
export const DESK_WORK_CLAIMS: readonly Claim[] = [
  {
    claim: 'Each person of the conversation reads what was decided, in plain words, and never of a report.',
    texts: [
      'explanations.label',
      'explanations.templates.delivered',
      'explanations.templates.wordsTakenOut',
      'explanations.templates.wordsTakenOutOfTheirs',
      'explanations.templates.removed',
      'explanations.templates.removedOfTheirs',
      'explanations.removedFor.rules',
      'explanations.removedFor.contact',
      'explanations.templates.paused',
      'desk.decide.previews.restricted',
    ],
    tests: ['toldBoth', 'toldOnScreen'],
  },
  {
    claim: 'Raising a risk starts the clock of the graver level, and is told to nobody outside the desk.',
    texts: ['desk.raise.hint'],
    tests: ['raisedClock', 'raisedUntold'],
  },
  {
    claim: 'The record of a call is read by the staff of the case, and is in its pack.',
    texts: ['desk.calls.hint'],
    tests: ['recordedCall', 'actsOnScreen'],
  },
  {
    claim:
      'A mentee reads on how many days that were drawn staff read in their chat, and the number tells of no report or worry.',
    texts: [
      'transparency.reads.never',
      'transparency.reads.times_one',
      'transparency.reads.times_other',
      'transparency.reads.why',
    ],
    tests: ['readDays', 'readDaysOfNoReport', 'readDaysOfOthers', 'sampledShare'],
  },
  {
    claim: 'More messages around a case are listed for a reason that stays with the case.',
    texts: ['desk.widen.hint'],
    tests: ['widened', 'widenedReason', 'widenedOnScreen'],
  },
  {
    claim: 'Where nobody or only the reporter is told, nothing is sent to anyone else.',
    texts: ['desk.decide.previews.nobody', 'desk.decide.previews.nothing'],
    tests: ['toldReporter', 'toldNobody'],
  },
  {
    claim: 'In an allegation both read of a pause and no reason, and only the safeguarding lead tells more.',
    texts: ['desk.decide.previews.paused', 'desk.decide.leadTells'],
    tests: ['allegationUntold', 'allegationByLead'],
  },
  {
    claim: 'A person looks at each block that its writer disputes, and the writer reads what was found.',
    texts: [
      'unsent.thanks',
      'plan.agreement.stopped.thanks',
      'explanations.templates.ruleWasRight',
      'explanations.templates.ruleWasWrong',
      'desk.decide.actions.ruleRight.does',
      'desk.decide.actions.ruleWrong.does',
      'desk.disputes.words',
      'desk.caseView.stopped',
    ],
    tests: ['disputedBlock', 'disputedOnScreen', 'disputes'],
  },
  {
    claim: 'People read a part of what the checks let pass, and all words under So-so.',
    texts: ['desk.samples.words', 'desk.decide.actions.fine.does'],
    tests: ['sampledDay', 'sampledWords', 'sampledShare'],
  },
  {
    claim: 'A second look is by someone else, blind to the first decision, and changes nothing.',
    texts: ['desk.looks.words', 'desk.looks.lead'],
    tests: ['secondLook'],
  },
  {
    claim: 'A break begins after two hours and refuses every case but an imminent one.',
    texts: [
      'desk.welfare.onBreak',
      'desk.welfare.onBreakWords',
      'desk.welfare.dueSoon',
      'desk.welfare.refused',
      'errors.breakNeeded',
    ],
    tests: ['breakEnforced', 'breakOnScreen'],
  },
  {
    claim:
      'Severe cases are capped for each day and person, and a debrief is due after each, which the lead sees.',
    texts: [
      'desk.welfare.severeLeft_one',
      'desk.welfare.severeLeft_other',
      'desk.welfare.debrief',
      'desk.welfare.debriefWords',
      'desk.welfare.team',
      'errors.severeCapReached',
    ],
    tests: ['severeCap'],
    duties: ['desk'],
  },
  {
    claim:
      'Nobody is given a case of a topic that they asked not to be given, unless the danger is imminent.',
    texts: ['desk.welfare.avoidHint', 'errors.topicAvoided'],
    tests: ['topicAvoided'],
  },
  {
    claim: 'Cases of low risk are ended together only when each was taken and read: all or none.',
    texts: ['desk.related.words', 'desk.related.whyHint'],
    tests: ['together'],
  },
];
