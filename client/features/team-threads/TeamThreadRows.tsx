import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Count } from '../../ui/Tag.tsx';
import { useTeamThreads } from './teamThreads.ts';

/** This person's threads with the safety team; nothing without one. Rows never show a word of them. */
export function TeamThreadRows({ base }: { base: '/team' | '/mentor/team' }) {
  const { t } = useTranslation('team');
  const { dayAndClock } = useMoments();
  const { data } = useTeamThreads();
  if (!data?.length) return null;
  return (
    <Rows label={t('title')}>
      {data.map(({ id, lastAt, unread }) => (
        <Row
          key={id}
          href={`${base}/${id}`}
          lead={<ShieldCheck className="icon" aria-hidden="true" />}
          title={t(unread > 0 ? 'row' : 'rowRead')}
          sub={dayAndClock(lastAt)}
          end={unread > 0 ? <Count value={unread} label={t('unread', { count: unread })} /> : undefined}
        />
      ))}
    </Rows>
  );
}
