export { useCase } from './cases.ts';
export { tasksByKind } from './AuthorityReports.tsx';
export { AuthorityTaskWords } from './AuthorityTaskWords.tsx';
export { Desk } from './Desk.tsx';
export { useCaseTitle } from './useCaseTitle.ts';
export { useCallWords, useRaiseWords } from './useTimelineWords.ts';
export { useRestrictionRow } from './useRestrictionRow.ts';
export { DeskNumbers } from './DeskNumbers.tsx';
