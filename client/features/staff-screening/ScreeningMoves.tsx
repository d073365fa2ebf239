import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Actions } from '../../ui/Page.tsx';
import { MissingPieces } from './MissingPieces.tsx';
import { isBackwards, isOutsideSteps, isFinal } from '../screening-steps/index.ts';
import { isApproval } from './applications.ts';
import type { Move } from './applications.ts';
import styles from './ScreeningMoves.module.css';

interface MovesProps {
  view: ApplicationView;
  move: Move;
  onMoved: (answer: ApplicationView) => void;
}

type AllowedMove = ApplicationView['moves'][number];

const takesAway = (to: ScreeningState) => isFinal(to) || to === 'suspended';

/** The moves this person may make now. Each is confirmed with a note. */
export function ScreeningMoves({ view, move, onMoved }: MovesProps) {
  const { t } = useTranslation('screening');
  const [chosen, setChosen] = useState<ScreeningState | null>(null);
  const moves = view.moves.filter((allowed) => !isApproval(view, allowed));
  const isBack = (to: ScreeningState) =>
    isBackwards({ from: view.state, to }) || (isOutsideSteps(view.state) && !isOutsideSteps(to));
  const nameOf = (to: ScreeningState) =>
    isBack(to) ? t('resume', { state: t(`states.${to}`).toLowerCase() }) : t(`moves.${to}`);
  const allowed = moves.find(({ to }) => to === chosen);
  return (
    <section aria-labelledby="moves-heading">
      <h2 id="moves-heading">{t('next')}</h2>
      {view.moves.length === 0 ? <p className="muted">{t('noMoves')}</p> : null}
      <div className={styles.moves}>
        {moves.map(({ to, missing }) => (
          <Button
            key={to}
            look={takesAway(to) ? 'text' : 'quiet'}
            off={missing.length > 0}
            aria-expanded={chosen === to}
            onClick={() => {
              setChosen(chosen === to ? null : to);
            }}
          >
            {nameOf(to)}
          </Button>
        ))}
      </div>
      {allowed && allowed.missing.length > 0 ? <MissingPieces missing={allowed.missing} /> : null}
      {allowed?.missing.length === 0 ? (
        <MoveForm
          key={allowed.to}
          allowed={allowed}
          title={nameOf(allowed.to)}
          move={move}
          onMoved={onMoved}
          onCancel={() => {
            setChosen(null);
          }}
        />
      ) : null}
    </section>
  );
}

interface MoveFormProps {
  allowed: AllowedMove;
  title: string;
  move: Move;
  onMoved: (answer: ApplicationView) => void;
  onCancel: () => void;
}

function MoveForm({ allowed, title, move, onMoved, onCancel }: MoveFormProps) {
  const { t } = useTranslation('screening');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const needsNote = allowed.needs.includes('note');
  const words = note.trim();
  const tooLong = [...words].length > LIMITS.reasonLength;
  const error =
    needsNote && words === ''
      ? t('noteNeeded')
      : tooLong
        ? t('noteTooLong', { max: LIMITS.reasonLength })
        : undefined;
  const record = () => {
    setTried(true);
    if (error || move.isPending) return;
    move.mutate({ to: allowed.to, ...(words !== '' && { note: words }) }, { onSuccess: onMoved });
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <TextArea
        label={t('note')}
        hint={needsNote ? undefined : t('noteOptional')}
        rows={3}
        autoFocus
        value={note}
        error={tried ? error : undefined}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      {isFinal(allowed.to) ? <p className="small">{t('final')}</p> : null}
      <Actions>
        <Button type="submit" look={takesAway(allowed.to) ? 'danger' : 'main'} busy={move.isPending}>
          {takesAway(allowed.to) ? title : t('confirm')}
        </Button>
        <Button look="text" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}
