import { Suspense, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { acceptAgreementEndpoint } from '../../../shared/contracts/conversations.ts';
import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { SampleReads as SampleReadsPart } from './SampleReads.tsx';
import { LibraryLink } from '../library-link/index.ts';
import styles from './PlanPanel.module.css';
import { lazyPart } from '../../platform/lazyPart.ts';

const GoalForm = lazyPart(async () => (await import('./GoalForm.tsx')).GoalForm);

/** With words of their own, which are loaded when the plan is opened. */
const SampleReads = lazyPart(async () => SampleReadsPart, 'transparency');

interface PlanPanelProps {
  view: ConversationView;
  status: ConversationStatus;
  onStatus: (change: Partial<ConversationStatus>) => void;
  onEnd: () => void;
  onReport: () => void;
  /** Whether to explain quick exit. */
  canLeaveFast: boolean;
}

function Working({ view, status, onStatus }: Pick<PlanPanelProps, 'view' | 'status' | 'onStatus'>) {
  const { t: plan } = useTranslation('plan');
  const [changing, setChanging] = useState(false);
  const { agreement } = status;
  const { side } = view.me;
  const open = status.state === 'active';
  const wantsMyYes = open && !agreement.acceptedBy[side];

  const { submit, failure } = useSubmit(async () => {
    const body = { version: agreement.version };
    onStatus((await call(acceptAgreementEndpoint, { params: { id: view.id }, body })).status);
  });

  if (changing) {
    return (
      <Suspense>
        <GoalForm
          conversationId={view.id}
          agreement={agreement}
          onStatus={onStatus}
          onClose={() => {
            setChanging(false);
          }}
        />
      </Suspense>
    );
  }
  return (
    <Stack gap={2}>
      <p className={styles.goal}>{agreement.goal ?? plan('agreement.none')}</p>
      {wantsMyYes ? (
        <>
          <p className="small muted">{plan('agreement.pending')}</p>
          <Actions>
            <Button
              size="small"
              onClick={() => {
                submit();
              }}
            >
              {plan('agreement.yes')}
            </Button>
          </Actions>
          <FormError error={failure} />
        </>
      ) : null}
      {side === 'mentee' && open ? (
        <p>
          <Button
            look="text"
            size="tiny"
            onClick={() => {
              setChanging(true);
            }}
          >
            {plan('agreement.change')}
          </Button>
        </p>
      ) : null}
    </Stack>
  );
}

function Agreed({ untilOn, side }: { untilOn: string; side: ConversationView['me']['side'] }) {
  const { t: plan } = useTranslation('plan');
  return (
    <>
      <h2>{plan('aside.agreed')}</h2>
      <p className="small muted">{plan('aside.agreedWords', { date: dateWords(untilOn) })}</p>
      <ul className={styles.rules}>
        {plan('agreement.ruleList', { returnObjects: true }).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p className="small muted">{plan(`agreement.secretWords.${side}`)}</p>
    </>
  );
}

/** The goal, the agreement, the button to end, and how to leave fast. */
export function PlanPanel({ view, status, onStatus, onEnd, onReport, canLeaveFast }: PlanPanelProps) {
  const { t: plan } = useTranslation('plan');
  const isMentee = view.me.side === 'mentee';
  // While proposed, the card in the thread shows all of this.
  const begun = status.state !== 'proposed';
  return (
    <div className={styles.plan}>
      {begun ? (
        <section>
          <h2>
            {isMentee ? plan('aside.working') : plan('aside.workingMentor', { name: view.other.alias })}
          </h2>
          <Working view={view} status={status} onStatus={onStatus} />
        </section>
      ) : null}
      <section>
        {begun ? <Agreed untilOn={status.agreement.untilOn} side={view.me.side} /> : null}
        <Actions>
          {status.state === 'closed' ? null : (
            <Button look="quiet" size="small" onClick={onEnd}>
              {plan('aside.end')}
            </Button>
          )}
          <Button look="text" size="small" onClick={onReport}>
            {plan('report.whole')}
          </Button>
        </Actions>
      </section>
      {isMentee ? (
        <section>
          <h2>{plan('aside.read')}</h2>
          <p className="small muted">
            <Trans
              t={plan}
              i18nKey="aside.readWords"
              components={{ read: <LibraryLink talkId={view.id} /> }}
            />
          </p>
        </section>
      ) : null}
      {isMentee && begun ? (
        <Suspense>
          <SampleReads conversationId={view.id} />
        </Suspense>
      ) : null}
      {canLeaveFast && isMentee ? (
        <section>
          <h2>{plan('aside.leaveFast')}</h2>
          <p className="small muted">
            <Trans
              t={plan}
              i18nKey="aside.leaveFastWords"
              components={{ keys: <span className="withKeys" />, k: <kbd /> }}
            />
          </p>
        </section>
      ) : null}
    </div>
  );
}
