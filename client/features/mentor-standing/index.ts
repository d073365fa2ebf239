export { StandingScreen } from './StandingScreen.tsx';
