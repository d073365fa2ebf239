import { useTranslation } from 'react-i18next';
import { acceptAgreementEndpoint } from '../../../shared/contracts/conversations.ts';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import styles from './AgreementCard.module.css';
import { AskedWords } from './AskedWords.tsx';
import { GoalForm } from './GoalForm.tsx';

interface AgreementCardProps {
  view: ConversationView;
  status: ConversationStatus;
  onStatus: (change: Partial<ConversationStatus>) => void;
  onEnd: () => void;
}

function MentorYes({ view, status, onStatus }: Omit<AgreementCardProps, 'onEnd'>) {
  const { t: plan } = useTranslation('plan');
  const { agreement } = status;
  const { submit, busy, failure } = useSubmit(async () => {
    const body = { version: agreement.version };
    onStatus((await call(acceptAgreementEndpoint, { params: { id: view.id }, body })).status);
  });
  if (agreement.goal === null) return <p>{plan('agreement.waitingGoal', { name: view.other.alias })}</p>;
  return (
    <Stack gap={3}>
      <p className={styles.goal}>{agreement.goal}</p>
      <p className="small muted">{plan('agreement.untilOn', { date: dateWords(agreement.untilOn) })}</p>
      <Actions>
        <Button
          busy={busy}
          onClick={() => {
            submit();
          }}
        >
          {plan('agreement.yes')}
        </Button>
      </Actions>
      <FormError error={failure} />
    </Stack>
  );
}

/** The agreement before the first message: goal, rules, until when, and what cannot be kept secret. Both accept it. */
export function AgreementCard({ view, status, onStatus, onEnd }: AgreementCardProps) {
  const { t: plan } = useTranslation('plan');
  const { side } = view.me;
  const name = view.other.alias;
  const iSaidYes = status.agreement.acceptedBy[side];
  const otherSaidYes = status.agreement.acceptedBy[side === 'mentee' ? 'mentor' : 'mentee'];
  return (
    <section className={styles.card} aria-labelledby="agreement">
      <h2 id="agreement">{plan('agreement.title')}</h2>
      <p className="muted">
        {plan(side === 'mentee' ? 'agreement.leadMentee' : 'agreement.leadMentor', { name })}
      </p>
      <div className={styles.asked}>
        <AskedWords view={view} />
      </div>
      <h3>{plan('agreement.rules')}</h3>
      <ul>
        {plan('agreement.ruleList', { returnObjects: true }).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h3>{plan('agreement.secret')}</h3>
      <p>{plan(`agreement.secretWords.${side}`)}</p>
      <div className={styles.act}>
        <div role="status">
          {iSaidYes ? <p>{plan('agreement.waitingOther', { name })}</p> : null}
          {otherSaidYes && !iSaidYes ? (
            <p className="small muted">{plan('agreement.otherYes', { name })}</p>
          ) : null}
        </div>
        {iSaidYes ? null : side === 'mentee' ? (
          <GoalForm conversationId={view.id} agreement={status.agreement} onStatus={onStatus} />
        ) : (
          <MentorYes view={view} status={status} onStatus={onStatus} />
        )}
      </div>
      <Button look="text" size="small" onClick={onEnd}>
        {plan('agreement.dismiss')}
      </Button>
    </section>
  );
}
