export { AskForHelp } from './AskForHelp.tsx';
