import { useTranslation } from 'react-i18next';
import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Row } from '../../ui/Rows.tsx';
import { Count } from '../../ui/Tag.tsx';

/** One conversation in a list: the other person and the state, never message text. */
export function ConversationItem({ row }: { row: ConversationRow }) {
  const { t } = useTranslation('mentee');
  const { day } = useMoments();
  const { status, other } = row;
  const state = status.locked ? 'locked' : status.state;
  const when = status.endedAt === null ? '' : day(status.endedAt);
  return (
    <Row
      href={`/talk/${row.id}`}
      lead={<Avatar alias={other.alias} colour={other.avatar} kind="mentor" size="m" />}
      title={t('home.conversation', { name: other.alias })}
      sub={t(`talks.states.${state}`, { topic: row.topic, when })}
      end={
        status.unread > 0 ? (
          <Count value={status.unread} label={t('talks.unread', { count: status.unread })} />
        ) : undefined
      }
    />
  );
}
