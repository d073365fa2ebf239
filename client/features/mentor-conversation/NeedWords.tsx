import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Count, Tag } from '../../ui/Tag.tsx';
import { needOf } from './myConversations.ts';

/** What a conversation needs from the mentor, in a line. */
export function useNeedWords(): (row: ConversationRow) => string {
  const { t } = useTranslation('mentor');
  const { dayAndClock, day } = useMoments();
  return (row) => {
    const { status, lastActivityAt } = row;
    switch (needOf(row)) {
      case 'agree':
        return t('today.agree');
      case 'theirYes':
        return t(status.agreement.acceptedBy.mentor ? 'today.agreeWaiting' : 'today.choosingGoal');
      case 'read':
        return lastActivityAt === null
          ? t('today.quiet')
          : t('today.lastMessage', { when: dayAndClock(lastActivityAt) });
      case 'waiting':
        return t('today.more');
      case 'locked':
        return t('today.lockedSub');
      case 'ended':
        return t('talk.endedOn', { when: status.endedAt === null ? '' : day(status.endedAt) });
      case 'nothing':
        return t('today.quiet');
    }
  };
}

/** What a conversation needs, as a number or a word at the end of a row. */
export function NeedMark({ row }: { row: ConversationRow }) {
  const { t } = useTranslation('mentor');
  const { day } = useMoments();
  const { status } = row;
  switch (needOf(row)) {
    case 'agree':
      return <Tag tone="warm">{t('today.agreeTag')}</Tag>;
    case 'read':
      return <Count value={status.unread} label={t('today.unread', { count: status.unread })} />;
    case 'waiting':
      return (
        <Tag tone="warm">{t('today.moreTag', { day: status.time ? day(status.time.opensAt) : '' })}</Tag>
      );
    case 'locked':
      return <Tag>{t('today.pausedTag')}</Tag>;
    case 'theirYes':
    case 'nothing':
    case 'ended':
      return null;
  }
}
