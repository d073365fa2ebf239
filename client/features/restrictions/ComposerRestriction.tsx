import { Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { stopsContactOf } from '../../../shared/domain/restrictions/restrictions.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { RestrictionWords } from './RestrictionWords.tsx';
import { useMyRestrictions } from './restrictions.ts';

interface ComposerRestrictionProps {
  /** `stopped`: shown in place of the composer; `held`: shown above it, while each message waits for a person. */
  effect: 'stopped' | 'held';
  /** The way to an appeal of the restriction with this id. */
  appeal: (id: string) => ReactNode;
  /** Shown where no restriction of this person is the reason. */
  otherwise?: ReactNode;
}

/** Why this person cannot write, or why their messages wait, and until when. */
export function ComposerRestriction({ effect, appeal, otherwise = null }: ComposerRestrictionProps) {
  const restriction = useMyRestrictions().find(({ kind }) =>
    effect === 'held' ? kind === 'holdMessages' : stopsContactOf(kind),
  );
  if (!restriction) return otherwise;
  return (
    <NoticeBox icon={Hourglass} role="status">
      <RestrictionWords restriction={restriction} />
      <p>{appeal(restriction.id)}</p>
    </NoticeBox>
  );
}
