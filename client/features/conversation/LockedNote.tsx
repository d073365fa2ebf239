import { Hourglass } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { useMe } from '../../platform/session/session.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { ComposerRestriction } from '../restrictions/index.ts';
import { CallLink, linesForAge, useTeamWords } from '../signposts/index.ts';
import { LateAppealLink } from './LateAppealLink.tsx';
import styles from './LockedNote.module.css';

/**
 * In place of the composer while contact is stopped: this person's own restriction, or else, to a mentee, that they did nothing wrong, when the
 * team is there, how to write to it, and where help is now (H5).
 */
export function LockedNote({ side }: { side: Side }) {
  return (
    <div className={styles.note}>
      <ComposerRestriction
        effect="stopped"
        appeal={(id) => <LateAppealLink about="restriction" id={id} />}
        otherwise={<PausedNote side={side} />}
      />
    </div>
  );
}

function PausedNote({ side }: { side: Side }) {
  const { t } = useTranslation('pauses');
  const { ageBand } = useMe();
  const team = useTeamWords();
  const [toCall] = linesForAge(ageBand);
  return (
    <NoticeBox icon={Hourglass}>
      {side === 'mentor' ? (
        <p>
          {t('locked.mentor')} {team}
        </p>
      ) : (
        <>
          <p>
            <strong>{t('locked.mentee')}</strong> {t('locked.noFault')} {team}
          </p>
          <p>
            <Trans
              t={t}
              i18nKey={`locked.cannotWait.${toCall}`}
              components={{ call: <CallLink line={toCall} /> }}
            />
          </p>
          <p>
            <Link href="/team/new">{t('locked.write')}</Link>
          </p>
        </>
      )}
    </NoticeBox>
  );
}
