import { useIncomingRequests } from '../features/incoming-requests/index.ts';
import { Count } from '../ui/Tag.tsx';

/** How many requests wait for this mentor; nothing at 0. */
export function RequestCount({ describe }: { describe: (count: number) => string }) {
  const count = useIncomingRequests().data?.total ?? 0;
  return count > 0 ? <Count value={count} label={describe(count)} /> : null;
}
