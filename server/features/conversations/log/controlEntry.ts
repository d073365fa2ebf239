import { stateAfter } from '../../../../shared/domain/conversation/moves.ts';
import type { StateMove } from '../../../../shared/domain/conversation/moves.ts';
import type { ControlKind, Side, StateAndLocks } from '../../../../shared/domain/conversation/states.ts';
import { BOTH_SIDES } from '../../../../shared/domain/conversation/view.ts';
import type { Audience } from '../../../../shared/domain/conversation/view.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ControlEntry, NewEntry } from './entry.ts';

interface ControlInput
  extends Partial<Audience>, Partial<Pick<ControlEntry, 'aboutId' | 'aboutPublicId' | 'placedAfter'>> {
  /** Given where words were sealed under it before. */
  _id?: string;
  kind: ControlKind;
  /** Null for the system. */
  by: Side | null;
  actorId: string | null;
  at: Date;
  after: StateAndLocks;
  text?: ControlEntry['text'];
  removedFor?: ControlEntry['removedFor'];
  original?: ControlEntry['original'];
}

/** A control entry; unless given otherwise, both sides see it and it is about no message. */
export function newControlEntry(input: ControlInput): NewEntry {
  return {
    type: 'control',
    _id: newId(),
    publicId: newPublicId(),
    ...BOTH_SIDES,
    aboutId: null,
    aboutPublicId: null,
    placedAfter: null,
    text: null,
    removedFor: null,
    original: null,
    ...input,
  };
}

/** A move from state to state. `by` is null for the system. @throws {AppError} moveNotAllowed where the table of moves has no such move */
export function newMoveEntry(input: {
  before: StateAndLocks | null;
  move: StateMove;
  /** Null for the system. */
  by: Side | null;
  actorId: string;
  at: Date;
}): NewEntry {
  const { before, move, by, actorId, at } = input;
  const after = stateAfter({ before, move, by: by ?? 'system' });
  if (!after) throw new AppError('moveNotAllowed');
  return newControlEntry({ kind: move, by, actorId, at, after });
}
