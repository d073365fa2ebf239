import { memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import type { TimelineChunk } from './chunksOf.ts';
import { EventLine } from './EventLine.tsx';
import { MessageGroup } from './MessageGroup.tsx';
import styles from './MessageList.module.css';
import type { TimelineItem } from './timelineOf.ts';
import { UndrawnChunk } from './UndrawnChunk.tsx';
import type { DrawnChunks } from './useDrawnChunks.ts';
import { lazyPart } from '../../platform/lazyPart.ts';

const HelpOfferCard = lazyPart(async () => (await import('./HelpOfferCard.tsx')).HelpOfferCard);

interface ItemsProps {
  conversationId: string;
  fresh: ReadonlySet<string>;
  me: Side;
  other: Persona;
  onReport: (messageId: string) => void;
  /** Undefined where no message can be withdrawn. */
  onWithdraw: ((messageId: string) => void) | undefined;
  onOfferAway: () => void;
}

interface TimelineProps extends ItemsProps, DrawnChunks {
  chunks: readonly TimelineChunk[];
}

function Items({
  items,
  fresh,
  me,
  other,
  onOfferAway,
  ...acts
}: ItemsProps & { items: readonly TimelineItem[] }) {
  const { t } = useTranslation('conversation');
  const moments = useMoments();
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
        return <MessageGroup messages={item.messages} other={other} fresh={fresh} {...acts} key={item.key} />;
    }
  };
  return items.map(draw);
}

/** The entries of the thread. Memoised, so that it does not render for each typed letter. */
export const Timeline = memo(function Timeline({ chunks, undrawn, observe, ...drawing }: TimelineProps) {
  return chunks.map(({ key, items }) => {
    const height = undrawn.get(key);
    return (
      <div key={key} ref={observe} data-chunk={key}>
        {height === undefined ? (
          <Items items={items} {...drawing} />
        ) : (
          <UndrawnChunk items={items} height={height} />
        )}
      </div>
    );
  });
});
