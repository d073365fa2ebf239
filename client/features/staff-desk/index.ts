export { useCase } from './cases.ts';
export { Desk } from './Desk.tsx';
export { DeskNumbers } from './DeskNumbers.tsx';
