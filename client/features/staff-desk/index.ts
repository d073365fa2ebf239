export { Desk } from './Desk.tsx';
export { DeskNumbers } from './DeskNumbers.tsx';
