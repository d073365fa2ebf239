import { acceptAgreement } from './commands/acceptAgreement.ts';
import { beginConversation } from './commands/beginConversation.ts';
import { dismissHelpCard } from './commands/dismissHelpCard.ts';
import { dismissOffer } from './commands/dismissOffer.ts';
import { disputeBlock } from './commands/disputeBlock.ts';
import { endConversation } from './commands/endConversation.ts';
import { endMenteesConversations } from './commands/endMenteesConversations.ts';
import { eraseMenteeOf } from './commands/eraseMenteeOf.ts';
import { endConversationsOf } from './commands/endConversationsOf.ts';
import { finishPendingCheckEffects } from './commands/finishPendingCheckEffects.ts';
import { lockConversation } from './commands/lockConversation.ts';
import { lockConversationsOf } from './commands/lockConversationsOf.ts';
import { markRead } from './commands/markRead.ts';
import { offerHelp } from './commands/offerHelp.ts';
import { openConversation } from './commands/openConversation.ts';
import { redactMessage } from './commands/redactMessage.ts';
import { releaseMessage } from './commands/releaseMessage.ts';
import { removeMessage } from './commands/removeMessage.ts';
import { reportAct } from './commands/reportAct.ts';
import { restoreMessage } from './commands/restoreMessage.ts';
import { saveMessageDraft } from './commands/saveMessageDraft.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { setLiveSigns } from './commands/setLiveSigns.ts';
import { setAgreement } from './commands/setAgreement.ts';
import { showHelpCard } from './commands/showHelpCard.ts';
import { showHelpCardsOf } from './commands/showHelpCardsOf.ts';
import { syncConversation } from './commands/syncConversation.ts';
import { unlockConversation } from './commands/unlockConversation.ts';
import { unlockConversationsOf } from './commands/unlockConversationsOf.ts';
import { withdrawMessage } from './commands/withdrawMessage.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import { endedEngagements } from './queries/endedEngagements.ts';
import { findArrivals } from './queries/findArrivals.ts';
import { findPersonas } from './queries/findPersonas.ts';
import { listConversations } from './queries/listConversations.ts';
import { listMenteesConversations } from './queries/listMenteesConversations.ts';
import { locateFor } from './queries/locateFor.ts';
import { readAround } from './queries/readAround.ts';
import { readEarlier } from './queries/readEarlier.ts';
import { readFromDay } from './queries/readFromDay.ts';
import { readLater } from './queries/readLater.ts';
import { findOpenOfMentors } from './queries/findOpenOfMentors.ts';
import { findSentByMentors } from './queries/findSentByMentors.ts';
import { readEngagement } from './queries/readEngagement.ts';
import { readMessageWords } from './queries/readMessageWords.ts';
import { readStateAndLocks } from './queries/readStateAndLocks.ts';
import { readWordsToHear } from './queries/readWordsToHear.ts';

export type ConversationCommands = ReturnType<typeof bindCommands>;
export type ConversationQueries = ReturnType<typeof bindQueries>;

/** The commands of the feature with their dependencies. */
export function bindCommands(deps: ConversationsDeps) {
  return {
    acceptAgreement: acceptAgreement(deps),
    beginConversation: beginConversation(deps),
    dismissHelpCard: dismissHelpCard(deps),
    dismissOffer: dismissOffer(deps),
    disputeBlock: disputeBlock(deps),
    endConversation: endConversation(deps),
    endConversationsOf: endConversationsOf(deps),
    endMenteesConversations: endMenteesConversations(deps),
    eraseMenteeOf: eraseMenteeOf(deps),
    finishPendingCheckEffects: finishPendingCheckEffects(deps),
    lockConversation: lockConversation(deps),
    lockConversationsOf: lockConversationsOf(deps),
    markRead: markRead(deps),
    offerHelp: offerHelp(deps),
    openConversation: openConversation(deps),
    redactMessage: redactMessage(deps),
    releaseMessage: releaseMessage(deps),
    removeMessage: removeMessage(deps),
    reportAct: reportAct(deps),
    restoreMessage: restoreMessage(deps),
    saveMessageDraft: saveMessageDraft(deps),
    sendMessage: sendMessage(deps),
    setAgreement: setAgreement(deps),
    setLiveSigns: setLiveSigns(deps),
    showHelpCard: showHelpCard(deps),
    showHelpCardsOf: showHelpCardsOf(deps),
    syncConversation: syncConversation(deps),
    unlockConversation: unlockConversation(deps),
    unlockConversationsOf: unlockConversationsOf(deps),
    withdrawMessage: withdrawMessage(deps),
  };
}

/** The queries of the feature with their dependencies. */
export function bindQueries(deps: ConversationsDeps) {
  return {
    endedEngagements: endedEngagements(deps),
    findArrivals: findArrivals(deps),
    showsLiveSigns: (menteeId: string) => deps.accounts.showsLiveSigns(menteeId),
    findPersonas: findPersonas(deps),
    listConversations: listConversations(deps),
    listMenteesConversations: listMenteesConversations(deps),
    locateFor: locateFor(deps),
    readAround: readAround(deps),
    readEarlier: readEarlier(deps),
    readFromDay: readFromDay(deps),
    readLater: readLater(deps),
    findOpenOfMentors: findOpenOfMentors(deps),
    findSentByMentors: findSentByMentors(deps),
    readEngagement: readEngagement(deps),
    readMessageWords: readMessageWords(deps),
    readStateAndLocks: readStateAndLocks(deps),
    readWordsToHear: readWordsToHear(deps),
  };
}
