import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorDetails } from '../../../shared/contracts/errorDetails.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import { SuggestedRewrite } from '../../ui/SuggestedRewrite.tsx';
import styles from './GoalForm.module.css';
import { useDispute } from './useDispute.ts';
import { useScrollIntoView } from './useScrollIntoView.ts';

interface StoppedGoalProps {
  conversationId: string;
  goal: string;
  details: ErrorDetails['blocked'];
  onUse: (rewrite: string) => void;
}

/** Why a goal was blocked: the words, a suggested rewrite, and a button to dispute it (N14). */
export function StoppedGoal({ conversationId, goal, details, onUse }: StoppedGoalProps) {
  const { t: plan } = useTranslation('plan');
  const { disputed, dispute } = useDispute(conversationId);
  const { spans, rewrite, helpCard, attemptId } = details;
  const why = spans.length > 0 ? 'marked' : helpCard ? 'harm' : 'other';
  return (
    <div ref={useScrollIntoView()}>
      <NoticeBox tone="bad" icon={CircleAlert} role="alert">
        <p>{plan(`agreement.stopped.${why}`)}</p>
        {spans.length > 0 ? (
          <p className={styles.words}>
            “<MarkedText text={goal} spans={spans} />”
          </p>
        ) : null}
        {rewrite === null ? null : (
          <SuggestedRewrite
            rewrite={rewrite}
            label={plan('agreement.stopped.useInstead')}
            className={styles.words}
            onUse={onUse}
          />
        )}
        {disputed ? (
          <p role="status">{plan('agreement.stopped.thanks')}</p>
        ) : attemptId === undefined ? null : (
          <Actions>
            <Button
              look="text"
              size="small"
              onClick={() => {
                dispute(attemptId);
              }}
            >
              {plan('agreement.stopped.wrong')}
            </Button>
          </Actions>
        )}
      </NoticeBox>
    </div>
  );
}
