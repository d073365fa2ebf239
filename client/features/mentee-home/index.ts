export { MenteeHome } from './MenteeHome.tsx';
export { Talks } from './Talks.tsx';
