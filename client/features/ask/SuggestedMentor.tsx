import { Award, BadgeCheck, Clock, Hourglass, MessagesSquare, Sprout, Star, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpRequestView, PlaceInLine, Proposal } from '../../../shared/contracts/matching.ts';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import { starRange } from '../../../shared/domain/reputation/stars.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { usePlaceWords } from '../inbox/index.ts';
import styles from './AskForHelp.module.css';

interface PersonProps {
  proposal: Proposal;
  request: HelpRequestView['request'];
  busy: boolean;
  onAsk: () => void;
  onTakeBack: () => void;
}

type Reason = Proposal['reasons'][number];
const isReason = (reason: Reason) => reason.kind === 'topic' || reason.kind === 'tag';

/** What others said, as of the last release; of a mentor without numbers, what is true of all. */
function Reputation({ standing }: { standing: Standing }) {
  const { t } = useTranslation('ask');
  const { t: words } = useTranslation('standing');
  if (standing.newMentor) {
    return (
      <li>
        <Sprout className="icon" aria-hidden="true" />
        {t('newMentor')}
      </li>
    );
  }
  const { pct, table } = standing;
  const { current } = starRange(standing.star);
  const year = table['365'];
  return (
    <>
      <li>
        {pct === null ? (
          <BadgeCheck className="icon" aria-hidden="true" />
        ) : (
          <Star className="icon" data-star={current ? true : undefined} aria-hidden="true" />
        )}
        {pct === null
          ? t('checked')
          : current
            ? t('positiveStar', { pct, star: words(`stars.${current.star}`) })
            : t('positive', { pct })}
      </li>
      {standing.badge ? (
        <li>
          <Award className="icon" aria-hidden="true" />
          {t('badge')}
        </li>
      ) : null}
      {year ? (
        <li>
          <MessagesSquare className="icon" aria-hidden="true" />
          {t('answers', { yes: year[0], soSo: year[1], no: year[2] })}
        </li>
      ) : null}
    </>
  );
}

function Facts({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('ask');
  const has = (kind: Reason['kind']) => proposal.reasons.some((reason) => reason.kind === kind);
  const replies = proposal.reasons.find((reason) => reason.kind === 'replies');
  return (
    <ul className={styles.facts}>
      <Reputation standing={proposal.standing} />
      {replies ? (
        <li>
          <Clock className="icon" aria-hidden="true" />
          {t(`replies.${replies.habit}`)}
        </li>
      ) : null}
      {has('hasTime') ? (
        <li>
          <Hourglass className="icon" aria-hidden="true" />
          {t('hasTime')}
        </li>
      ) : null}
      {has('turn') ? (
        <li>
          <Users className="icon" aria-hidden="true" />
          {t('turn')}
        </li>
      ) : null}
    </ul>
  );
}

interface WaitingInLineProps {
  name: string;
  place: PlaceInLine;
  /** Instant at which the request runs out. */
  until: string;
}

/** Why the mentor cannot answer yet, who is before this person, and what happens otherwise. */
function WaitingInLine({ name, place, until }: WaitingInLineProps) {
  const { t } = useTranslation('ask');
  const { dayAndClock, opening } = useMoments();
  const placeWords = usePlaceWords();
  const when = place.opensAt === null ? '' : opening(place.opensAt);
  return (
    <>
      <p className="small">
        {t(`inLine.${place.waitsFor}`, { name, when })} {placeWords({ name, ahead: place.ahead })}
      </p>
      <p className="small muted">{t('inLine.until', { name, when: dayAndClock(until) })}</p>
    </>
  );
}

/** One suggested mentor: profile, reasons, and the button to ask. */
export function SuggestedMentor({ proposal, request, busy, onAsk, onTakeBack }: PersonProps) {
  const { t } = useTranslation('ask');
  const { dayAndClock } = useMoments();
  const name = proposal.mentor.alias;
  const waitingFor = request?.state === 'requested' ? request.mentor.alias : null;
  const [message, setMessage] = useState('');
  const ownRequest = request?.proposalId === proposal.id ? request : null;
  const reasons = proposal.reasons.filter(isReason);
  return (
    <article className={styles.person} aria-labelledby={proposal.id}>
      <Avatar alias={name} colour={proposal.mentor.avatar} kind="mentor" size="l" />
      <header>
        <h2 id={proposal.id}>{name}</h2>
        {proposal.about === '' ? null : <p className="small muted">{proposal.about}</p>}
      </header>
      <div className={styles.why}>
        {reasons.length > 0 ? (
          <>
            <h3>{t('why')}</h3>
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason.words}>{reason.words}</li>
              ))}
            </ul>
          </>
        ) : null}
        <Facts proposal={proposal} />
      </div>
      <div className={styles.actions}>
        {ownRequest?.state === 'requested' ? (
          <div role="status">
            <p className={styles.waiting}>{t('asked', { name })}</p>
            {ownRequest.place ? (
              <WaitingInLine name={name} place={ownRequest.place} until={ownRequest.expiresAt} />
            ) : (
              <p className="small muted">{t('answerBy', { when: dayAndClock(ownRequest.expiresAt) })}</p>
            )}
            <Button look="text" size="small" busy={busy} onClick={onTakeBack}>
              {t('takeBack')}
            </Button>
          </div>
        ) : ownRequest?.state === 'declined' || ownRequest?.state === 'expired' ? (
          <p className="small muted">{t(`${ownRequest.state}`, { name })}</p>
        ) : (
          <Button
            busy={busy}
            off={waitingFor !== null}
            onClick={() => {
              if (waitingFor === null) onAsk();
              else setMessage(t('oneAtATime', { name: waitingFor }));
            }}
          >
            {t('askName', { name })}
          </Button>
        )}
      </div>
      <p className={cx('small muted', styles.said)} role="status">
        {waitingFor === null ? '' : message}
      </p>
    </article>
  );
}
