export { Transparency } from './Transparency.tsx';
