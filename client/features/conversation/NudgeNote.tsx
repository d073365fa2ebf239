import { Shield } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Composer.module.css';
import type { Nudge } from './useNudge.ts';

interface NudgeNoteProps {
  nudge: Nudge;
  side: Side;
  /** The writer pressed Send although the text cannot be sent. */
  wasAsked: boolean;
  onTrust: () => void;
  onText: (text: string) => void;
}

/** Says what the highlights are, with a suggested rewrite and a button for when they are wrong. */
export function NudgeNote({ nudge, side, wasAsked, onTrust, onText }: NudgeNoteProps) {
  const { t } = useTranslation('conversation');
  const { rewrite } = nudge;
  return (
    <div className={styles.nudge}>
      <p className={styles.say}>
        <Shield className="icon" aria-hidden="true" />
        <span>
          {nudge.onlyMoving ? t('nudge.moving') : t(`nudge.${side}`)}{' '}
          <Button look="text" size="tiny" onClick={onTrust}>
            {t('nudge.wrong')}
          </Button>
        </span>
      </p>
      {rewrite ? (
        <p className={styles.try}>
          <span className={styles.rewrite}>{rewrite}</span>
          <Button
            look="soft"
            size="small"
            onClick={() => {
              onText(rewrite);
            }}
          >
            {t('nudge.useInstead')}
          </Button>
        </p>
      ) : null}
      {wasAsked ? <p className={styles.stop}>{t('nudge.stopped')}</p> : null}
    </div>
  );
}
