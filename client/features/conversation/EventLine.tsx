import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import styles from './EventLine.module.css';

interface EventLineProps {
  entry: Extract<EntryView, { type: 'control' }>;
  me: 'mentee' | 'mentor';
  name: string;
}

/** Something that happened to the conversation, in a line. */
export function EventLine({ entry: { kind, by }, me, name }: EventLineProps) {
  const { t } = useTranslation('conversation');
  if (kind === 'released' || kind === 'redacted' || kind === 'withdrawn' || kind === 'removed') return null;
  if (kind === 'opened' && me === 'mentor') return null;
  const words =
    kind === 'closed' && by !== null
      ? t(by === me ? 'event.closedMine' : 'event.closedTheirs', { name })
      : t(`event.${kind}`, { name });
  return (
    <p className={styles.event}>
      <Info className="icon" aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}
