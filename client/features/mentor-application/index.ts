export { Application } from './Application.tsx';
