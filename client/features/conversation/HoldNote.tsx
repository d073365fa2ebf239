import { ComposerRestriction } from '../restrictions/index.ts';
import styles from './LockedNote.module.css';

/** Above the composer while each message of this person waits for a person of the team. */
export function HoldNote() {
  return (
    <div className={styles.note}>
      <ComposerRestriction where="held" />
    </div>
  );
}
