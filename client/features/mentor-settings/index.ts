export { Hours } from './Hours.tsx';
