export { Coordination } from './Coordination.tsx';
