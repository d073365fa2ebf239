export { DebriefOffers } from './DebriefOffers.tsx';
export { DebriefScreen } from './DebriefScreen.tsx';
export { HardConversations } from './HardConversations.tsx';
