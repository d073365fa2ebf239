import { useEffect, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { isVerdict } from '../../../shared/domain/moderation/decisions.ts';
import { RATING_PATTERNS } from '../../../shared/domain/reputation/patterns.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { AppealedPart } from './AppealedPart.tsx';
import { isAtRisk } from './actionOrder.ts';
import { AuthorityReports } from './AuthorityReports.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { CaseNotes } from './CaseNotes.tsx';
import { CaseHead } from './CaseHead.tsx';
import { mayChangeClaim } from './claims.ts';
import styles from './SelectedCase.module.css';
import { useCaseActions } from './cases.ts';
import { DecidePanel } from './DecidePanel.tsx';
import { DecideForm } from './DecideForm.tsx';
import { actionOfKey, emptyDraft, nextDraft, readyDecision } from './decision.ts';
import { DoneNotice } from './DoneNotice.tsx';
import type { Done } from './DoneNotice.tsx';
import { Findings } from './Findings.tsx';
import { FirstActs } from './FirstActs.tsx';
import { HeardPart } from './HeardPart.tsx';
import { JudgePanel } from './JudgePanel.tsx';
import { mayJudge, otherActions } from './listening.ts';
import { RelatedCases } from './RelatedCases.tsx';
import { ReportPart } from './ReportPart.tsx';
import { RestrictionsInForce } from './RestrictionsInForce.tsx';
import { useDecideBlockedWords } from './useBlockedWords.ts';
import { useClaimWords } from './useClaimWords.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useJudging } from './useJudging.ts';
import { useUncoveredWords } from './useUncoveredWords.ts';
import { WhyRead } from './WhyRead.tsx';
import { CaseMessages } from './CaseMessages.tsx';
import { CaseThreads } from './CaseThreads.tsx';

interface SelectedCaseProps {
  view: CaseView;
  onMove: (step: 1 | -1) => void;
  /** The server has taken a decision; `view` is the case after it. */
  onDecided: (view: CaseView, action: DecisionAction) => void;
  /** The outcome of the case that was decided before this one. */
  done: Done | null;
  keys: { isOn: boolean; set: (isOn: boolean) => void };
}

/** One case: what happened on the left, the decision on the right. A decision is sent when it is confirmed; a verdict at once. */
export function SelectedCase({ view, onMove, onDecided, done, keys }: SelectedCaseProps) {
  const { t } = useTranslation('desk');
  const [draft, send] = useReducer(nextDraft, view, emptyDraft);
  const onAnswer = ({ version }: CaseView) => {
    send({ type: 'seen', version });
  };
  const actions = useCaseActions(view, onAnswer, onDecided);
  const uncovered = useUncoveredWords(view, actions.read);
  const [announcement, announce] = useState('');
  const blocked = useDecideBlockedWords()(view);
  /** The claim makes a new version: a decision waits for the answer that names it. */
  const isBusy = actions.claim.isPending || actions.decide.isPending;
  const heading = useRef<HTMLHeadingElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  /** Chooses an action, which then waits for the confirmation; choosing it again cancels it. */
  const choose = (action: DecisionAction) => {
    send({ type: 'choose', action, view });
    announce(
      draft.chosenAction === action
        ? t('decide.cancelled')
        : t('decide.armed', { action: t(`decide.actions.${action}.name`) }),
    );
  };

  const cancelChoice = () => {
    send({ type: 'cancel', view });
    reason.current?.blur();
    announce(t('decide.cancelled'));
  };

  /** Confirms the chosen action, or shows what it still needs. */
  const confirm = () => {
    const decision = readyDecision(draft, view);
    if (!decision) {
      send({ type: 'incomplete' });
      if (draft.chosenAction !== null) reason.current?.focus();
      return;
    }
    if (blocked !== null) {
      announce(blocked);
      return;
    }
    if (isBusy) return;
    actions.decide.mutate(decision, {
      onSuccess: (answer) => {
        send({ type: 'done', view: answer });
      },
      onError: () => {
        send({ type: 'cancel', view });
      },
    });
  };

  const judging = useJudging({
    view,
    decide: actions.decide,
    blocked,
    onBlocked: announce,
  });

  const claim = () => {
    const action = view.claimedByMe ? actions.unclaim : actions.claim;
    if (mayChangeClaim(view) && !action.isPending) action.mutate();
  };

  useDeskKeys(
    {
      move: onMove,
      letter: (key) => {
        const action = actionOfKey(key, view.actions);
        if (key === 'T') claim();
        else if (action && isVerdict(action)) judging.judge(action);
        else if (action) {
          judging.setHasMore(true);
          choose(action);
          if (draft.chosenAction !== action) requestAnimationFrame(() => reason.current?.focus());
        }
      },
      showNext: () => {
        if (!uncovered.showNext()) announce(t('caseView.allShown'));
      },
      cancelChoice,
      confirm,
    },
    keys.isOn,
  );

  const form = (
    <DecideForm
      view={view}
      actions={otherActions(view)}
      draft={draft}
      send={send}
      reasonRef={reason}
      onArm={choose}
      onCommit={confirm}
      keysOn={keys.isOn}
      busy={isBusy}
      blocked={blocked}
    />
  );

  return (
    <>
      <article className={styles.case} aria-labelledby="case-heading">
        <DoneNotice done={done} />
        <CaseHead view={view} headingRef={heading} onClaim={claim} claims={actions} />
        <div className={styles.body}>
          <AppealedPart {...view} />
          <RelatedCases view={view} />
          {view.report ? <ReportPart view={view} report={view.report} uncovered={uncovered} /> : null}
          <CaseMessages view={view} uncovered={uncovered} keysOn={keys.isOn} />
          <CaseThreads view={view} />
          {hasRatings(view) ? (
            <p>
              <Link href={`/desk/cases/${view.id}/ratings`}>{t('caseView.ratings')}</Link>
            </p>
          ) : null}
          <HeardPart view={view} />
          <WhyRead view={view} />
          <Findings view={view} uncovered={uncovered} />
          <AuthorityReports view={view} />
          <RestrictionsInForce {...view} />
          <CaseNotes view={view} />
          <CaseTimeline view={view} />
        </div>
        <ClaimLiveRegion view={view} />
        <LiveRegion words={announcement} />
      </article>
      <DecidePanel
        title={t(titleKeyOf(view))}
        error={actions.decide.error}
        keys={keys}
        firstActs={<FirstActs view={view} raise={actions.raise} />}
        firstActsLead={isAtRisk(view)}
      >
        {mayJudge(view) ? (
          <JudgePanel view={view} judging={judging} keysOn={keys.isOn}>
            {form}
          </JudgePanel>
        ) : (
          form
        )}
      </DecidePanel>
    </>
  );
}

/** The question that the verdicts answer; without verdicts there is a decision to take. */
function titleKeyOf(view: CaseView) {
  if (!mayJudge(view)) return 'decide.title';
  if (view.kind === 'sample') return 'samples.judge';
  if (view.kind === 'secondLook') return 'looks.judge';
  return view.kind === 'disputedBlock' ? 'disputes.judge' : 'listen.judge';
}

const OF_ALL_RATINGS: readonly CaseView['kind'][] = ['ratingReview', ...RATING_PATTERNS];

/** Whether the ratings of a mentor can be looked at through the case: it is about them, or about all of a conversation. */
function hasRatings({ about, conversation, kind }: CaseView): boolean {
  return about !== 'mentee' && (conversation !== null || OF_ALL_RATINGS.includes(kind));
}

/** Announces when another person claims or unclaims the case. */
function ClaimLiveRegion({ view }: { view: CaseView }) {
  const claimWords = useClaimWords();
  const words = `${view.number}: ${claimWords(view)}`;
  const [first] = useState(words);
  return <LiveRegion words={words === first ? '' : words} />;
}
