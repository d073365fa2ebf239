import type { Claim } from './claim.ts';

/** What is promised about safety, words and names. */
export const SAFETY_CLAIMS: readonly Claim[] = [
  {
    claim: 'At high and imminent risk the person on call is paged, at any hour.',
    texts: [
      'home.safe.list.3.words',
      'common.team.onCall',
      'callout.rota.lead',
      'callout.rota.emptyWords',
      'callout.steps.pageLead',
      'callout.steps.tellCoordinator',
    ],
    tests: ['calledAtNight', 'staffHours'],
    duties: ['onCall'],
  },
  {
    claim: 'An acknowledgement stops the clock of a case, and says who made it.',
    texts: ['callout.alarm.words', 'callout.call.by', 'callout.call.yours', 'callout.call.theirs'],
    tests: ['acknowledgedOnce'],
  },
  {
    claim: 'An acknowledged case that no one claims is called again after the time of its level.',
    texts: ['callout.call.claimBy'],
    tests: ['calledAgain'],
  },
  {
    claim: 'What was not acknowledged in time is kept for good and shown to staff.',
    texts: ['callout.rota.breachesWords', 'callout.rota.breach'],
    tests: ['breachKept'],
  },
  {
    claim: 'An escalated case reaches the safeguarding lead, who is paged and has a list of such cases.',
    texts: ['desk.decide.actions.escalate.does', 'desk.desk.escalated', 'callout.call.forLead'],
    tests: ['escalated'],
  },
  {
    claim:
      'The desk shows who is on call, who follows, and when no one is; a test page shows what reaches a person.',
    texts: ['callout.top.onCallUntil', 'callout.top.gap', 'callout.rota.channels.push'],
    tests: ['rotaGaps', 'testPaged'],
  },
  {
    claim:
      'What may be a danger goes on the list of the safety team, who are there in their hours and can read it.',
    texts: [
      'home.what.isNotList.2',
      'account.join.secret.words',
      'common.team.here',
      'common.team.back',
      'common.team.unknown',
      'pauses.locked.mentee',
      'pauses.locked.mentor',
      'plan.agreement.secretWords.mentee',
      'plan.agreement.secretWords.mentor',
      'mentor.conversation.staffKnow',
    ],
    tests: ['cryForHelp', 'staffHours', 'teamWrites'],
    duties: ['desk'],
  },
  {
    claim:
      'Help is shown on every screen, at any hour; the services named are those that a person has checked.',
    texts: [
      'common.help.words',
      'common.help.eighteen',
      'errors.blockedHarm',
      'errors.underAge',
      'home.safe.list.3.title',
      'account.under13.line',
      'unsent.blockedHarm',
      'plan.agreement.stopped.harm',
      'conversation.offer.question',
      'conversation.offer.announce',
      'help.checked',
    ],
    tests: ['helplines', 'helpPage'],
    duties: ['helplines'],
  },
  {
    claim:
      'A report goes on the list of the safety team, its outcome is shown to who made it, and nobody else is told.',
    texts: [
      'common.report.waiting',
      'common.report.acted',
      'common.report.noRuleBroken',
      'help.inside',
      'plan.report.lead',
      'plan.report.thanksWords',
      'feedback.wrong',
    ],
    tests: ['reportListed', 'reportActed', 'reportNoRule', 'reportHidden', 'outcomeTold'],
    duties: ['desk'],
  },
  {
    claim:
      'The safety team and one person write to each other about a case: nobody else reads it, and nothing stops what the person writes.',
    texts: ['team.private.mentee', 'team.private.mentor', 'team.open'],
    tests: ['teamWrites', 'teamUnheard', 'teamUnstopped'],
    duties: ['desk'],
  },
  {
    claim:
      'A mentor’s question about a conversation goes to the safety team, and the young person does not see it.',
    texts: ['team.ask.lead'],
    tests: ['teamAsked', 'teamAskedAtRisk'],
    duties: ['desk'],
  },
  {
    claim: 'The subject of an allegation is written to by the safeguarding lead alone.',
    texts: ['team.desk.leadOnly'],
    tests: ['teamLeadOnly'],
  },
  {
    claim: 'What is held is not delivered before a person has decided; it is on the list of the safety team.',
    texts: [
      'conversation.held',
      'conversation.heldWords',
      'conversation.nudge.mentor',
      'conversation.nudge.moving',
      'desk.caseView.heldFromMentee',
    ],
    tests: ['heldWaits'],
    duties: ['desk'],
  },
  {
    claim:
      'Every text is checked; what could show who the writer is is stopped or left out, and they are told which words.',
    texts: [
      'home.safe.list.2.words',
      'account.join.secret.more',
      'ask.blocked',
      'conversation.redactedTheirs',
      'conversation.redactedMine',
      'conversation.nudge.mentee',
      'plan.agreement.stopped.other',
    ],
    tests: ['messageChecked', 'blockedDetail', 'noWordsWithDetails', 'readsRecorded'],
  },
  {
    claim:
      'Every time that staff read a message is recorded; a message that was taken back can be read by them.',
    texts: [
      'home.safe.list.4.title',
      'home.safe.list.4.words',
      'desk.caseView.saidRule',
      'desk.start.steps.show',
      'plan.withdraw.words',
    ],
    tests: ['readsRecorded', 'withdrawnReadable', 'takenBack'],
  },
  {
    claim: 'A removed message never arrives; both read why it was removed, and nothing of a report.',
    texts: [
      'conversation.removed',
      'conversation.removedFor.rules',
      'conversation.removedFor.contact',
      'conversation.removedFor.unkind',
      'conversation.removedFor.unsafe',
      'desk.decide.removedFor',
      'desk.decide.removedFors.rules',
      'desk.decide.removedFors.contact',
    ],
    tests: ['removed', 'removedFor'],
  },
  {
    claim: 'A conversation that is locked stays so until a person of the staff opens it.',
    texts: [
      'errors.conversationLocked',
      'mentee.next.locked.words',
      'mentee.talks.states.locked',
      'conversation.event.locked',
      'unsent.conversationLocked',
      'mentor.today.lockedSub',
      'desk.decide.actions.lock.does',
    ],
    tests: ['lockPauses'],
  },
  {
    claim: 'An offer of help that was put away is not made again in the conversation.',
    texts: ['conversation.offer.notNowMeans', 'conversation.offer.away'],
    tests: ['offerStaysAway'],
  },
  {
    claim: 'What is written without a connection is kept and sent when there is one.',
    texts: [
      'common.offline.keepWriting',
      'common.broken.words',
      'conversation.outOfDate',
      'conversation.waitingOffline',
      'conversation.waiting',
      'conversation.waitingBehind',
      'unsent.conversationClosed',
      'unsent.tooLarge',
    ],
    tests: ['outbox'],
  },
  {
    claim: 'A mentee sees that their mentor got a message and read it.',
    texts: ['conversation.read'],
    tests: ['mentorHasRead'],
  },
  {
    claim:
      'Mentors see nothing of that of a mentee who did not turn it on, and nothing more once it is turned off.',
    texts: ['account.signs.show', 'account.signs.words'],
    tests: ['signsOff', 'mentorHasRead'],
  },
  {
    claim: 'What a person looks for in a conversation is sent to nobody and kept nowhere.',
    texts: ['find.what'],
    tests: ['foundOnDevice'],
  },
  {
    claim: 'Where a device stores nothing, the page says so.',
    texts: ['common.notStored.title'],
    tests: ['nothingKept'],
  },
  {
    claim:
      'No name is asked, others see an alias that is new in each conversation, and the code is shown once.',
    texts: ['home.safe.list.0.words', 'account.join.lead', 'account.keep.words', 'account.recover.lead'],
    tests: ['noNameAsked', 'newAlias', 'recovery'],
  },
  {
    claim: 'Nothing is kept of who is too young.',
    texts: ['account.under13.words'],
    tests: ['underAge'],
  },
];
