// Apart from `signposts`, which every conversation loads.
export { HelplineList } from './HelplineList.tsx';
export { useHelplines } from './useHelplines.ts';
export type { Helpline } from './useHelplines.ts';
export { useNationNames } from './useNationNames.ts';
