import type { Dispatch, Ref } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { REMOVAL_REASONS } from '../../../shared/domain/conversation/removals.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './DecidePanel.module.css';
import { orderedActions } from './actionOrder.ts';
import { DECISION_KEYS, isDangerous } from './decision.ts';
import type { DecisionDraft, DecisionDraftEvent } from './decision.ts';
import { LiftField } from './LiftField.tsx';
import { RestrictFields } from './RestrictFields.tsx';
import { SuspicionField } from './SuspicionField.tsx';
import { TellField } from './TellField.tsx';

interface DecideFormProps {
  view: CaseView;
  /** The actions to choose from. */
  actions: readonly DecisionAction[];
  draft: DecisionDraft;
  send: Dispatch<DecisionDraftEvent>;
  reasonRef: Ref<HTMLTextAreaElement>;
  onArm: (action: DecisionAction) => void;
  onCommit: () => void;
  keysOn: boolean;
  busy: boolean;
  /** Why nothing can be decided now; null when it can. */
  blocked: string | null;
}

/** Three steps (choose, give the reason, confirm), so that a slip decides nothing. */
export function DecideForm(props: DecideFormProps) {
  const { view, actions, draft, send, reasonRef, onArm, onCommit, keysOn, busy, blocked } = props;
  const { t } = useTranslation('desk');
  const { chosenAction } = draft;
  const tooLong = [...draft.reason.trim()].length > LIMITS.reasonLength;
  if (actions.length === 0) return <p className="muted">{t('decide.nothing')}</p>;
  return (
    <>
      <p className="meta">
        {t('decide.version', { version: chosenAction === null ? view.version : draft.version })}
      </p>
      <div className={styles.keys} role="group" aria-label={t('decide.group')}>
        {orderedActions(actions, view).map((action) => (
          <button
            key={action}
            type="button"
            aria-pressed={chosenAction === action}
            aria-keyshortcuts={keysOn ? DECISION_KEYS[action] : undefined}
            onClick={() => {
              onArm(action);
            }}
          >
            {keysOn ? <kbd aria-hidden="true">{DECISION_KEYS[action]}</kbd> : null}
            <span>
              {t(`decide.actions.${action}.name`)}
              <small>{t(doesKeyOf(action, view))}</small>
            </span>
          </button>
        ))}
      </div>
      <FormError error={draft.missing === 'action' ? t('decide.chooseFirst') : undefined} />
      {chosenAction === 'remove' ? (
        <SelectField
          label={t('decide.removedFor')}
          below={t('decide.removedForHint')}
          options={REMOVAL_REASONS.map((value) => ({ value, label: t(`decide.removedFors.${value}`) }))}
          value={draft.removedFor}
          onChange={(removedFor) => {
            send({ type: 'removedFor', removedFor });
          }}
        />
      ) : null}
      {chosenAction === 'restrict' ? <RestrictFields view={view} draft={draft} send={send} /> : null}
      {chosenAction === 'lift' ? <LiftField view={view} draft={draft} send={send} /> : null}
      <SuspicionField draft={draft} send={send} />
      <TellField view={view} draft={draft} send={send} />
      <TextArea
        label={t('decide.why')}
        rows={3}
        ref={reasonRef}
        value={draft.reason}
        error={
          draft.missing === 'reason'
            ? t('decide.whyFirst')
            : tooLong
              ? t('decide.tooLong', { max: LIMITS.reasonLength })
              : undefined
        }
        onChange={(event) => {
          send({ type: 'reason', reason: event.target.value });
        }}
      />
      {blocked === null ? null : <p className="muted">{blocked}</p>}
      <div className={styles.commit}>
        <Button
          wide
          look={chosenAction !== null && isDangerous(chosenAction) ? 'danger' : 'main'}
          off={chosenAction === null || blocked !== null}
          busy={busy}
          onClick={onCommit}
        >
          {chosenAction === null ? t('decide.commit') : t(`decide.actions.${chosenAction}.name`)}
        </Button>
        <p className={styles.hint}>
          <Trans t={t} i18nKey="decide.hint" components={{ kbd: <kbd /> }} />
        </p>
      </div>
    </>
  );
}

/** What an action does. To reverse a redaction puts nothing back. */
function doesKeyOf(action: DecisionAction, { appealed }: Pick<CaseView, 'appealed'>) {
  return action === 'reverse' && appealed?.explained === 'wordsTakenOut'
    ? 'decide.reverseWordsDoes'
    : (`decide.actions.${action}.does` as const);
}
