import { Clock, Hourglass, Moon } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import type { PromisedReply } from '../../../shared/contracts/replies.ts';
import type { MentorTime } from '../../../shared/contracts/time.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { LibraryLink } from '../library-link/index.ts';

interface MentorTimeNoticeProps {
  time: MentorTime;
  /** The reply that the mentee waits for; null while they wait for none. */
  reply: PromisedReply | null;
  view: ConversationView;
}

/** Tells the mentee that the mentor is away, is late with a reply, or that their time runs low or is used up, when they are back, and what to do meanwhile. */
export function MentorTimeNotice({ time, reply, view }: MentorTimeNoticeProps) {
  const { id: talkId, other } = view;
  const name = other.alias;
  const { t } = useTranslation('pauses');
  const { opening } = useMoments();
  if (time.awayUntil !== null) return <AwayNotice name={name} until={time.awayUntil} talkId={talkId} />;
  if (time.level === 'open') return reply?.isLate ? <LateNotice name={name} talkId={talkId} /> : null;
  const when = time.backAt === null ? '' : opening(time.backAt);
  const key = `time.${time.level}${when === '' ? 'Open' : ''}` as const;
  return (
    <NoticeBox icon={Hourglass} role="status">
      <p>
        <Trans t={t} i18nKey={key} values={{ name, when }} components={{ b: <strong /> }} />
      </p>
      {time.level === 'spent' ? (
        <>
          <Meanwhile talkId={talkId} />
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

/** What is there while the mentor is not. */
function Meanwhile({ talkId }: { talkId: string }) {
  const { t } = useTranslation('pauses');
  return (
    <p>
      <Trans
        t={t}
        i18nKey="time.meanwhile"
        components={{ help: <Link href="/help" />, read: <LibraryLink talkId={talkId} /> }}
      />
    </p>
  );
}

/** Offers another mentor to a mentee whose mentor has not replied in time. */
function LateNotice({ name, talkId }: { name: string; talkId: string }) {
  const { t } = useTranslation('pauses');
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
      <Meanwhile talkId={talkId} />
    </NoticeBox>
  );
}

function AwayNotice({ name, until, talkId }: { name: string; until: string; talkId: string }) {
  const { t } = useTranslation('pauses');
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
      <Meanwhile talkId={talkId} />
    </NoticeBox>
  );
}
