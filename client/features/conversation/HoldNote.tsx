import { ComposerRestriction } from '../restrictions/index.ts';
import { LateAppealLink } from './LateAppealLink.tsx';
import styles from './LockedNote.module.css';

/** Above the composer while each message of this person waits for a person of the team. */
export function HoldNote() {
  return (
    <div className={styles.note}>
      <ComposerRestriction effect="held" appeal={(id) => <LateAppealLink about="restriction" id={id} />} />
    </div>
  );
}
