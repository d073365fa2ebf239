import { useEffect, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { CaseHead } from './CaseHead.tsx';
import styles from './CaseInHand.module.css';
import { useCaseActs } from './cases.ts';
import { isAtWork } from './clock.ts';
import { Decide } from './Decide.tsx';
import { actionOfKey, emptyDraft, nextDraft, readyDecision } from './decision.ts';
import { Findings } from './Findings.tsx';
import { PastDecisions } from './PastDecisions.tsx';
import { ReportPart } from './ReportPart.tsx';
import { useClaimWords } from './useClaimWords.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import { useUncovered } from './useUncovered.ts';
import { WhatWasSaid } from './WhatWasSaid.tsx';

interface CaseInHandProps {
  view: CaseView;
  onMove: (step: 1 | -1) => void;
  keys: { on: boolean; set: (on: boolean) => void };
}

/** One case: what happened at the left, the decision at the right. Nothing is sent before it is confirmed. */
export function CaseInHand({ view, onMove, keys }: CaseInHandProps) {
  const { t } = useTranslation('desk');
  const acts = useCaseActs(view);
  const uncovered = useUncovered(view, acts.read);
  const [draft, send] = useReducer(nextDraft, view, emptyDraft);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const arm = (action: DecisionAction) => {
    send({ type: 'arm', action, about: view });
    setSaid(
      draft.armed === action
        ? t('decide.letGo')
        : t('decide.armed', { action: t(`decide.actions.${action}.name`) }),
    );
  };

  const letGo = () => {
    send({ type: 'letGo', about: view });
    reason.current?.blur();
    setSaid(t('decide.letGo'));
  };

  const commit = () => {
    const decision = readyDecision(draft);
    if (!decision) {
      send({ type: 'incomplete' });
      if (draft.armed !== null) reason.current?.focus();
      return;
    }
    if (acts.decide.isPending) return;
    acts.decide.mutate(decision, {
      onSuccess: (now) => {
        send({ type: 'done', about: now });
        setSaid(t('decide.committed', { action: t(`decide.done.${decision.action}`) }));
        heading.current?.focus();
      },
      onError: () => {
        send({ type: 'letGo', about: view });
      },
    });
  };

  const claim = () => {
    const act = view.claimedByMe ? acts.letGo : acts.claim;
    if (isAtWork(view) && !act.isPending) {
      act.mutate(undefined, {
        onSuccess: (now) => {
          send({ type: 'saw', version: now.version });
        },
      });
    }
  };

  useDeskKeys(
    {
      move: onMove,
      letter: (key) => {
        const action = actionOfKey(key, view.actions);
        if (key === 'T') claim();
        else if (action) {
          arm(action);
          if (draft.armed !== action) requestAnimationFrame(() => reason.current?.focus());
        }
      },
      showNext: () => {
        if (!uncovered.showNext()) setSaid(t('caseView.allShown'));
      },
      letGo,
      commit,
    },
    keys.on,
  );

  return (
    <>
      <article className={styles.case} aria-labelledby="case-heading">
        <CaseHead
          view={view}
          headingRef={heading}
          onClaim={claim}
          claims={{ claim: acts.claim, letGo: acts.letGo }}
        />
        <div className={styles.body}>
          {view.report ? <ReportPart report={view.report} uncovered={uncovered} /> : null}
          <WhatWasSaid view={view} uncovered={uncovered} keysOn={keys.on} />
          <Findings view={view} uncovered={uncovered} />
          <PastDecisions decisions={view.decisions} />
        </div>
        <ClaimNews view={view} />
        <LiveRegion words={said} />
      </article>
      <Decide
        view={view}
        draft={draft}
        send={send}
        reasonRef={reason}
        onArm={arm}
        onCommit={commit}
        keys={keys}
        decide={acts.decide}
      />
    </>
  );
}

/** Says in words when somebody else takes the case or lets it go. */
function ClaimNews({ view }: { view: CaseView }) {
  const claimWords = useClaimWords();
  const words = `${view.number}: ${claimWords(view)}`;
  const [first] = useState(words);
  return <LiveRegion words={words === first ? '' : words} />;
}
