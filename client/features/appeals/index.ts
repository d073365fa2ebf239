export { AppealLink } from './AppealLink.tsx';
export { AppealRows } from './AppealRows.tsx';
export { AppealScreen } from './AppealScreen.tsx';
