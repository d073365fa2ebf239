import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** The one address of the library: an address of its own would leave each article in the history of a browser that others use (0025). */
export const LIBRARY = '/library';

/** A link to the library inside a sentence of a conversation: the articles of its topic come first. */
export function LibraryLink({ talkId, children }: { talkId: string; children?: ReactNode }) {
  return (
    <Link href={LIBRARY} state={{ talkId }}>
      {children}
    </Link>
  );
}
