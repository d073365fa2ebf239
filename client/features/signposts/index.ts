export { signposts } from './signposts.ts';
