export { Ask } from './Ask.tsx';
