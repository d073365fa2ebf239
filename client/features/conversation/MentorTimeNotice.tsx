import { Clock, Hourglass, Moon } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PromisedReply } from '../../../shared/contracts/replies.ts';
import type { MentorTime } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';

interface MentorTimeNoticeProps {
  time: MentorTime;
  /** The reply that the mentee waits for; null while they wait for none. */
  reply: PromisedReply | null;
  name: string;
}

/** Tells the mentee that the mentor is away, is late with a reply, or that their time runs low or is used up, when they are back, and what to do meanwhile. */
export function MentorTimeNotice({ time, reply, name }: MentorTimeNoticeProps) {
  const { t } = useTranslation('conversation');
  const { opening } = useMoments();
  if (time.awayUntil !== null) return <AwayNotice name={name} until={time.awayUntil} />;
  if (time.level === 'open') return reply?.isLate ? <LateNotice name={name} /> : null;
  const when = time.backAt === null ? '' : opening(time.backAt);
  const key = `time.${time.level}${when === '' ? 'Open' : ''}` as const;
  return (
    <NoticeBox icon={Hourglass} role="status">
      <p>
        <Trans t={t} i18nKey={key} values={{ name, when }} components={{ b: <strong /> }} />
      </p>
      {time.level === 'spent' ? (
        <>
          <p>
            <Trans t={t} i18nKey="time.meanwhile" components={{ help: <Link href="/help" /> }} />
          </p>
          <p>
            <Trans
              t={t}
              i18nKey="time.oneQuestion"
              values={{ name }}
              components={{ ask: <Link href="/ask?one" /> }}
            />
          </p>
        </>
      ) : null}
    </NoticeBox>
  );
}

/** Offers another mentor to a mentee whose mentor has not replied in time. */
function LateNotice({ name }: { name: string }) {
  const { t } = useTranslation('conversation');
  return (
    <NoticeBox icon={Clock} role="status">
      <p>
        <Trans
          t={t}
          i18nKey="time.late"
          values={{ name }}
          components={{ b: <strong />, ask: <Link href="/ask?cover" /> }}
        />
      </p>
      <p>
        <Trans t={t} i18nKey="time.meanwhile" components={{ help: <Link href="/help" /> }} />
      </p>
    </NoticeBox>
  );
}

function AwayNotice({ name, until }: { name: string; until: string }) {
  const { t } = useTranslation('conversation');
  const { opening } = useMoments();
  return (
    <NoticeBox icon={Moon} role="status">
      <p>
        <Trans
          t={t}
          i18nKey="time.away"
          values={{ name, when: opening(until) }}
          components={{ b: <strong /> }}
        />
      </p>
      <p>
        <Trans t={t} i18nKey="time.meanwhile" components={{ help: <Link href="/help" /> }} />
      </p>
    </NoticeBox>
  );
}
