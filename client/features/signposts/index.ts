export { CallLink } from './CallLink.tsx';
export { HelpCard } from './HelpCard.tsx';
export { HelpLinks } from './HelpLinks.tsx';
export { helpLinesFor, linesForAge } from './helpLines.ts';
export { signposts } from './signposts.ts';
export { useTeamWords } from './useTeamWords.ts';
