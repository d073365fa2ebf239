export { ComposerRestriction } from './ComposerRestriction.tsx';
export { RestrictionNotices } from './RestrictionNotices.tsx';
