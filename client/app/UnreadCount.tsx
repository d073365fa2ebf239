import { useUnread } from '../features/inbox/index.ts';
import { Count } from '../ui/Tag.tsx';

/** How many messages are new; nothing at 0. */
export function UnreadCount({ describe }: { describe: (count: number) => string }) {
  const count = useUnread();
  return count > 0 ? <Count value={count} label={describe(count)} /> : null;
}
