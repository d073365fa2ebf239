import { Button } from '../../ui/Button.tsx';

interface PagedQuery {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** A button that fetches the next page of a list; nothing when all pages are there. */
export function MorePages({ query, children }: { query: PagedQuery; children: string }) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      look="text"
      size="small"
      busy={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {children}
    </Button>
  );
}
