export { AskTeam } from './AskTeam.tsx';
export { AskModerator } from './AskModerator.tsx';
export { TeamMessages } from './TeamMessages.tsx';
export { TeamThreadRows } from './TeamThreadRows.tsx';
export { TeamThreadScreen } from './TeamThreadScreen.tsx';
export { WriteToTeam } from './WriteToTeam.tsx';
