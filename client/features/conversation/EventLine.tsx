import { Info } from 'lucide-react';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import styles from './EventLine.module.css';
import { useEventWords } from './useEventWords.ts';

interface EventLineProps {
  entry: Extract<EntryView, { type: 'control' }>;
  me: Side;
  name: string;
}

/** One control entry of the conversation, in a line. */
export function EventLine({ entry, me, name }: EventLineProps) {
  const words = useEventWords({ me, name })(entry);
  if (words === null) return null;
  return (
    <p className={styles.event}>
      <Info className="icon" aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}
