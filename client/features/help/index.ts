export { BackLink } from './BackLink.tsx';
export { Help } from './Help.tsx';
