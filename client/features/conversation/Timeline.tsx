import { memo, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { dayKey } from '../../platform/i18n/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { EventLine } from './EventLine.tsx';
import { MessageGroup } from './MessageGroup.tsx';
import styles from './MessageList.module.css';
import { timelineOf } from './timelineOf.ts';
import type { TimelineItem } from './timelineOf.ts';
import { lazyPart } from '../../platform/lazyPart.ts';

const HelpOfferCard = lazyPart(async () => (await import('./HelpOfferCard.tsx')).HelpOfferCard);

interface TimelineProps {
  conversationId: string;
  entries: readonly EntryView[];
  fresh: ReadonlySet<string>;
  newAfter: string | null;
  /** The id of the own message under which help is offered. */
  offer: string | null;
  me: Side;
  other: Persona;
  onReport: (messageId: string) => void;
  /** Undefined where no message can be withdrawn. */
  onWithdraw: ((messageId: string) => void) | undefined;
  onOfferAway: () => void;
}

/** The entries of the thread. Memoised, so that it does not render for each typed letter. */
export const Timeline = memo(function Timeline({
  entries,
  fresh,
  newAfter,
  offer,
  me,
  other,
  onOfferAway,
  ...acts
}: TimelineProps) {
  const { t } = useTranslation('conversation');
  const moments = useMoments();
  const items = useMemo(() => timelineOf({ entries, newAfter, offer, dayKey }), [entries, newAfter, offer]);

  const draw = (item: TimelineItem) => {
    switch (item.kind) {
      case 'day':
        return (
          <p className={styles.day} key={item.key}>
            <span>{moments.dayMark(item.at)}</span>
          </p>
        );
      case 'unread':
        return (
          <p className={styles.unread} key={item.key}>
            {t('newLine')}
          </p>
        );
      case 'event':
        return <EventLine entry={item.entry} me={me} name={other.alias} key={item.key} />;
      case 'offer':
        return (
          <Suspense key={item.key}>
            <HelpOfferCard onDismiss={onOfferAway} />
          </Suspense>
        );
      case 'group':
        return (
          <div className={styles.group} key={item.key}>
            <MessageGroup messages={item.messages} other={other} fresh={fresh} {...acts} />
          </div>
        );
    }
  };
  return items.map(draw);
});
