import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import { ARTICLE_IDS } from './articles.ts';

const libraryPlace = z.object({
  /** The conversation that the library was opened from. */
  talkId: z.string().optional(),
  /** The open article; without one, the list. */
  articleId: z.enum(ARTICLE_IDS).optional(),
});
export type LibraryPlace = z.infer<typeof libraryPlace>;

/** Where in the library the reader is: the state of the entry in the browser's history. */
export function useLibraryPlace(): LibraryPlace {
  return libraryPlace.safeParse(useHistoryState()).data ?? {};
}
